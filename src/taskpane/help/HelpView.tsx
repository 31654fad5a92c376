import { Body1Strong, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { GRID_KEYS, helpText, KEYS } from "../../messages/help";
import { paneText } from "../../messages/pane";
import { FindingMeanings } from "./FindingMeanings";
import { MarkLegend } from "./MarkLegend";

const useStyles = makeStyles({
  help: {
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineStyle: "none",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  heading: { margin: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: "8px" },
  steps: { display: "flex", flexDirection: "column", rowGap: "4px", margin: 0, paddingLeft: "20px" },
  keys: { display: "grid", gridTemplateColumns: "minmax(64px, max-content) 1fr", gap: "8px 12px", margin: 0 },
  does: { margin: 0 },
  key: {
    display: "inline-block",
    marginRight: "4px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly id: string;
  /** In the workbench, where some keys are ours that are Excel's own beside Excel. */
  readonly isBesideGrid: boolean;
  readonly onClose: () => void;
}

/** What to do, what colours, findings and keys mean. Escape closes it. */
export default function HelpView({ id, isBesideGrid, onClose }: Props) {
  const styles = useStyles();
  const headingId = useId();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
  };
  return (
    // The key is a second way to the button that closes it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      id={id}
      ref={region}
      tabIndex={-1}
      className={styles.help}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <Subtitle2 as="h2" id={headingId} className={styles.heading}>
          {helpText.heading}
        </Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={helpText.close}
          onClick={onClose}
        />
      </div>
      <Part title={helpText.steps}>
        <ol className={styles.steps}>
          {paneText.start.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={helpText.marks}>
        <MarkLegend />
      </Part>
      <Part title={helpText.findings}>
        <FindingMeanings />
      </Part>
      <Part title={helpText.keys}>
        <dl className={styles.keys}>
          {[...KEYS, ...(isBesideGrid ? GRID_KEYS : [])].map(({ keys, does }) => (
            <Row key={does} keys={keys} does={does} />
          ))}
        </dl>
      </Part>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Body1Strong as="h3" className={styles.heading}>
        {title}
      </Body1Strong>
      {children}
    </div>
  );
}

function Row({ keys, does }: (typeof KEYS)[number]) {
  const styles = useStyles();
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd className={styles.does}>{does}</dd>
    </>
  );
}
