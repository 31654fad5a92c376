import { Body1Strong, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { communesText } from "../../messages/communes";
import { rateOf } from "../../overview/sums";
import type { Sums } from "../../overview/overview";
import { textInk } from "./ink";
import { Fill, FILLS, type FillName } from "./Fill";

/** Pixels. */
const BAR_HEIGHT = 20;
const SWATCH = 14;

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0 },
  bar: { display: "block", width: "100%", height: `${BAR_HEIGHT}px`, ...textInk },
  legend: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, padding: 0, listStyleType: "''" },
  entry: { display: "grid", gridTemplateColumns: `${SWATCH}px 1fr auto`, columnGap: "8px", alignItems: "center" },
  swatch: { display: "block", width: `${SWATCH}px`, height: `${SWATCH}px`, ...textInk },
  count: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
});

interface Part {
  readonly fill: FillName;
  readonly label: string;
  readonly count: number;
}

/** What became of the dossiers of all communes: one bar in up to four parts, told apart by pattern; the legend has the figures. */
export function DistrictChart({ sums, communes }: { readonly sums: Sums; readonly communes: number }) {
  const styles = useStyles();
  const id = useId();
  const parts = partsOf(sums);
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return null;
  return (
    <figure className={styles.figure}>
      <Body1Strong as="h3" className={styles.figure}>
        {communesText.districtChart(communes)}
      </Body1Strong>
      <svg className={styles.bar} aria-hidden>
        <defs>
          {FILLS.map((name) => (
            <Fill key={name} id={`${id}${name}`} name={name} />
          ))}
        </defs>
        {parts.map(({ fill, count }, index) => (
          <rect
            key={fill}
            x={`${share(parts.slice(0, index), whole)}%`}
            y={0.5}
            width={`${(count / whole) * 100}%`}
            height={BAR_HEIGHT - 1}
            fill={`url(#${id}${fill})`}
            stroke="currentColor"
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {parts.map(({ fill, label, count }) => (
          <li key={fill} className={styles.entry}>
            <svg className={styles.swatch} aria-hidden>
              <rect
                x={0.5}
                y={0.5}
                width={SWATCH - 1}
                height={SWATCH - 1}
                fill={`url(#${id}${fill})`}
                stroke="currentColor"
              />
            </svg>
            <span>{label}</span>
            <span className={styles.count}>{communesText.part(count, rateOf(count, whole))}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function partsOf({ inTime, late, pending, pendingOverdue }: Sums): readonly Part[] {
  const { parts } = communesText;
  const pendingInTime = pending === null ? null : Math.max(0, pending - (pendingOverdue ?? 0));
  const all = [
    { fill: "solid", label: parts.inTime, count: inTime },
    { fill: "hatched", label: parts.late, count: late },
    { fill: "light", label: parts.pendingInTime, count: pendingInTime },
    { fill: "dotted", label: parts.pendingOverdue, count: pendingOverdue },
  ] as const;
  return all.flatMap(({ count, ...part }) => (count === null || count <= 0 ? [] : [{ ...part, count }]));
}

/** Percent of the whole. */
function share(parts: readonly Part[], whole: number): number {
  return (parts.reduce((sum, { count }) => sum + count, 0) / whole) * 100;
}
