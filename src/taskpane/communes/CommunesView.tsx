import { makeStyles } from "@fluentui/react-components";
import type { Overview } from "../../overview/overview";
import type { CellRef } from "../../workbook/address";
import { CommuneList } from "./CommuneList";
import { DistrictChart } from "./DistrictChart";
import { TrendChart } from "./TrendChart";

export interface CommunesProps {
  readonly overview: Overview;
  readonly onGoTo: (cell: CellRef) => void;
}

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

/** What the whole district looks like, then each of its communes. */
export default function CommunesView({ overview, onGoTo }: CommunesProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <DistrictChart sums={overview.communeTotals} communes={overview.communes.length} />
      {overview.trend.length > 0 && <TrendChart trend={overview.trend} />}
      <CommuneList communes={overview.communes} onGoTo={onGoTo} />
    </div>
  );
}
