/** "A", "A và B", "A, B và C". */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} và ${last}`;
}
