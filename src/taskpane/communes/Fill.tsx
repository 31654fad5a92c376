import { makeStyles } from "@fluentui/react-components";
import { brandInk, dangerInk, quietInk } from "./ink";

/** Surfaces of a chart that stay apart in grey, for colour-blind readers and in high contrast. */
export const FILLS = ["solid", "hatched", "light", "dotted"] as const;
export type FillName = (typeof FILLS)[number];

/** Pixels of a pattern's tile. */
const TILE = 6;

const useStyles = makeStyles({
  solid: brandInk,
  hatched: dangerInk,
  light: quietInk,
  dotted: dangerInk,
});

/** A pattern to be put into an SVG's `defs`; in high contrast its ink is the system's text colour. */
export function Fill({ id, name }: { readonly id: string; readonly name: FillName }) {
  const styles = useStyles();
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse" className={styles[name]}>
      <Ink name={name} />
    </pattern>
  );
}

function Ink({ name }: { readonly name: FillName }) {
  switch (name) {
    case "solid":
      return <rect width={TILE} height={TILE} fill="currentColor" />;
    case "hatched":
      return (
        <path
          d={`M-1,1 l2,-2 M0,${TILE} l${TILE},-${TILE} M${TILE - 1},${TILE + 1} l2,-2`}
          stroke="currentColor"
          strokeWidth={2}
        />
      );
    case "light":
      return <path d={`M0,${TILE / 2} h${TILE}`} stroke="currentColor" strokeWidth={1} />;
    case "dotted":
      return <circle cx={TILE / 2} cy={TILE / 2} r={1.6} fill="currentColor" />;
  }
}
