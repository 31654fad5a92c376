import { Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { communesText } from "../../messages/communes";
import { number } from "../../messages/numbers";
import { periodLabel } from "../../messages/periods";
import type { PeriodSums } from "../../overview/overview";
import { brandInk, quietInk, textInk } from "./ink";

/** Pixels. */
const HEIGHT = 96;
const EDGE = 8;
/** Rows of the table: more make the pane long, and stand in the sheet. */
const MOST_PERIODS = 6;

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0 },
  heading: { margin: 0 },
  chart: { display: "block", width: "100%", height: `${HEIGHT}px`, overflow: "visible" },
  axis: quietInk,
  received: brandInk,
  resolved: textInk,
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: "4px 0 4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
    verticalAlign: "bottom",
    ":first-child": { paddingLeft: 0, textAlign: "left" },
  },
  key: { display: "inline-block", width: "24px", height: "10px", marginRight: "4px" },
  cell: { padding: "4px 0 4px 8px", textAlign: "right" },
  period: { padding: "4px 0", fontWeight: tokens.fontWeightRegular, textAlign: "left", whiteSpace: "nowrap" },
  older: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const SERIES = ["received", "resolved"] as const;
type Series = (typeof SERIES)[number];

/** The communes' sums over the periods: two lines told apart by dash and marker, and the table of what they show. */
export function TrendChart({ trend }: { readonly trend: readonly PeriodSums[] }) {
  const styles = useStyles();
  const { trendColumns } = communesText;
  const latest = trend.slice(-MOST_PERIODS);
  const top = Math.max(1, ...trend.flatMap(({ sums }) => [sums.received ?? 0, sums.resolved ?? 0]));
  return (
    <figure className={styles.figure}>
      <Body1Strong as="h3" className={styles.heading}>
        {communesText.trendChart}
      </Body1Strong>
      <svg className={styles.chart} aria-hidden>
        <line x1="0" x2="100%" y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} stroke="currentColor" className={styles.axis} />
        {SERIES.map((series) => (
          <g key={series} className={styles[series]}>
            <Line series={series} points={trend.map(({ sums }) => sums[series])} top={top} />
          </g>
        ))}
      </svg>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {trendColumns.period}
            </th>
            {SERIES.map((series) => (
              <th key={series} scope="col" className={styles.head}>
                <Key series={series} />
                {trendColumns[series]}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              {trendColumns.overdue}
            </th>
          </tr>
        </thead>
        <tbody>
          {latest.map(({ period, sums }) => (
            <tr key={period.to}>
              <th scope="row" className={styles.period}>
                {periodLabel(period)}
              </th>
              {[sums.received, sums.resolved, sums.overdue].map((count, index) => (
                <td key={index} className={styles.cell}>
                  {count === null ? "–" : number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {trend.length > latest.length && (
        <p className={styles.older}>{communesText.olderPeriods(trend.length - latest.length)}</p>
      )}
    </figure>
  );
}

interface LineProps {
  readonly series: Series;
  readonly points: readonly (number | null)[];
  readonly top: number;
}

/** From the zero line up; a period that is not known leaves a gap. */
function Line({ series, points, top }: LineProps) {
  const places = points.map((count, index) =>
    count === null
      ? null
      : { x: `${((index + 0.5) / points.length) * 100}%`, y: HEIGHT - EDGE - (count / top) * (HEIGHT - 2 * EDGE) },
  );
  return (
    <>
      {places.map((to, index) => {
        const from = places[index - 1];
        return (
          from &&
          to && (
            <line
              key={index}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke="currentColor"
              strokeWidth={2}
              {...(series === "resolved" && { strokeDasharray: "5 3" })}
            />
          )
        );
      })}
      {places.map((at, index) => at && <Marker key={index} series={series} x={at.x} y={at.y} />)}
    </>
  );
}

function Marker({ series, x, y }: { readonly series: Series; readonly x: string; readonly y: number }) {
  if (series === "received") return <circle cx={x} cy={y} r={4} fill="currentColor" />;
  return (
    <svg x={x} y={y} width={1} height={1} overflow="visible">
      <rect x={-3.5} y={-3.5} width={7} height={7} fill="currentColor" />
    </svg>
  );
}

/** The line as it looks in the chart, beside its name. */
function Key({ series }: { readonly series: Series }) {
  const styles = useStyles();
  return (
    <svg className={`${styles.key} ${styles[series]}`} aria-hidden>
      <line
        x1="0"
        x2="24"
        y1="5"
        y2="5"
        stroke="currentColor"
        strokeWidth={2}
        {...(series === "resolved" && { strokeDasharray: "5 3" })}
      />
      <Marker series={series} x="12" y={5} />
    </svg>
  );
}
