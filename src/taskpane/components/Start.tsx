import { Link, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", rowGap: "8px", lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  steps: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, paddingLeft: "20px" },
});

interface Props {
  readonly hint: string;
  /** The workbook is the user's own: a sample can be tried elsewhere, so that nothing is put into it. */
  readonly offersSample?: boolean;
}

/** Before the first run: what to do, in three steps. */
export function Start({ hint, offersSample = false }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.start}>
      <Subtitle2 as="h2" className={styles.text}>
        {paneText.start.heading}
      </Subtitle2>
      <p className={styles.text}>{hint}</p>
      <ol className={styles.steps}>
        {paneText.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {offersSample && (
        <Link href="workbench.html" target="_blank" rel="noopener">
          {paneText.start.sample}
        </Link>
      )}
    </section>
  );
}
