import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** Where compiled code is kept between runs. */
interface KnownCode {
  read(part: string): Buffer | undefined
}

/** Loads the parts of the build, which are CommonJS, as `require` would: a module's own loader takes no code cache. */
export class PartLoader {
  readonly #folder: string
  readonly #known: KnownCode | undefined
  readonly #require: NodeJS.Require
  readonly #loaded = new Map<string, { exports: unknown }>()
  readonly #compiled = new Map<string, Script>()

  /** `self` is a file of the build, beside the parts. */
  constructor(self: string, known: KnownCode | undefined) {
    this.#folder = dirname(self)
    this.#known = known
    this.#require = createRequire(self)
  }

  /** What a part exports, or a library. */
  load = (id: string): unknown => {
    if (!id.startsWith('./')) return this.#require(id)
    const loaded = this.#loaded.get(id)
    if (loaded) return loaded.exports
    const module = { exports: {} }
    this.#loaded.set(id, module)
    const file = join(this.#folder, id)
    const run = this.#compile(file)
    run(module.exports, this.load, module, file, this.#folder)
    return module.exports
  };

  /** The code of what was compiled in this run, by the names of the parts. */
  *compiled(): Generator<readonly [part: string, code: Buffer]> {
    for (const [part, script] of this.#compiled) yield [part, script.createCachedData()]
  }

  #compile(file: string): (...args: unknown[]) => void {
    const part = basename(file)
    // V8 holds code and source together by no more than the source's length; only the parts' names tell what is in them.
    const cachedData = part.startsWith('part-') ? this.#known?.read(part) : undefined
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
    const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
    if (part.startsWith('part-') && (!cachedData || script.cachedDataRejected)) this.#compiled.set(part, script)
    return script.runInThisContext()
  }
}
