import type { World } from '../world.js'

/** What GitHub's or Forgejo's file about what set a run off says of a pull request; nothing where it is about something else. */
export interface HostEvent {
  /** The number of the pull request. */
  readonly number?: number
  /** The commit that it is to be merged into. */
  readonly base?: string
}

/** Bytes; GitHub's are some 30 kB. */
const largestEvent = 10_000_000

/** The branches and titles in it are whatever somebody called them: only a number and a commit are read. */
export async function readEvent({ files }: Pick<World, 'files'>, path: string): Promise<HostEvent> {
  const bytes = await files.read(path, largestEvent).catch(() => new Uint8Array())
  const event = parse(new TextDecoder().decode(bytes))
  const request = event.pull_request
  const base = request?.base?.sha ?? event.merge_group?.base_sha
  return {
    ...(Number.isSafeInteger(request?.number) && { number: Number(request?.number) }),
    ...(typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) && { base }),
  }
}

interface WrittenEvent {
  readonly pull_request?: { readonly number?: unknown; readonly base?: { readonly sha?: unknown } }
  readonly merge_group?: { readonly base_sha?: unknown }
}

function parse(text: string): WrittenEvent {
  try {
    const event: unknown = JSON.parse(text)
    return typeof event === 'object' && event !== null ? event : {}
  } catch {
    return {}
  }
}
