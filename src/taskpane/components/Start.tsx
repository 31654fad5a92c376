import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", rowGap: "8px", lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  steps: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, paddingLeft: "20px" },
});

/** Before the first run: what to do, in three steps. */
export function Start({ hint }: { readonly hint: string }) {
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
    </section>
  );
}
