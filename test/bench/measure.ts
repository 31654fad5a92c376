/** Shortest of `times` runs, in milliseconds: the run that the machine disturbed least. */
export async function best(times: number, work: () => Promise<void> | void): Promise<number> {
  let shortest = Infinity;
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}

/** Least processor time of some runs, in milliseconds: other work on the machine does not count. */
export function processorTime(times: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Prints a Markdown table. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(`\n${title}\n\n${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}`);
}
