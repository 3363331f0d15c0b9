/** `Guovdageainnu suohkan` → `guovdageainnu-suohkan`: small letters that every file system takes. */
export function slugOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFD')
  return plain
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ŋ', 'n')
    .replaceAll('ŧ', 't')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
