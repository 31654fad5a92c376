import { makeStyles } from "@fluentui/react-components";
import { brandInk } from "./ink";

/** Pixels. */
const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 3;

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    display: "block",
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
    ...brandInk,
  },
});

/** A unit's own past as a line from zero up, its last period as a point; a gap where nothing is known. The words stand beside it. */
export function Sparkline({ points }: { readonly points: readonly (number | null)[] }) {
  const styles = useStyles();
  const top = Math.max(1, ...points.map((count) => count ?? 0));
  const place = (count: number, index: number): string => {
    const x = EDGE + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * EDGE);
    return `${x.toFixed(1)},${(HEIGHT - EDGE - (count / top) * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
  };
  const path = points
    .map((count, index) => {
      if (count === null) return "";
      const isFirst = (points[index - 1] ?? null) === null;
      return `${isFirst ? "M" : "L"}${place(count, index)}`;
    })
    .join("");
  const last = points.at(-1) ?? null;
  const [x, y] = last === null ? [] : place(last, points.length - 1).split(",");
  return (
    <svg className={styles.line} aria-hidden>
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
      {last !== null && <circle cx={x} cy={y} r={2.5} fill="currentColor" />}
    </svg>
  );
}
