import { Subtitle2, makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, useId } from "react";
import { communesText } from "../../messages/communes";
import { STICKY_HEIGHT } from "../components/SectionLinks";
import type { CommunesProps } from "./CommunesView";

export const COMMUNES_ID = "cac-xa";

/** Not needed before there is a result. */
const CommunesView = lazy(() => import(/* webpackChunkName: "communes" */ "./CommunesView"));

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
});

/** The communes side by side, and all of them over the periods. */
export function CommunesSection(props: CommunesProps) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section id={COMMUNES_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {communesText.heading}
      </Subtitle2>
      <Suspense fallback={communesText.opening}>
        <CommunesView {...props} />
      </Suspense>
    </section>
  );
}
