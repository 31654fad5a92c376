import { Button, Spinner, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { Suspense, useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px" },
  heading: { margin: 0 },
  toggle: { minWidth: 0, marginLeft: "-8px", paddingLeft: "8px", fontSize: "inherit", lineHeight: "inherit" },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  /** Stands below the title while it is closed. */
  readonly about: string;
  readonly loading: string;
  /** Loaded when it is opened for the first time. */
  readonly children: ReactNode;
}

/** Something that follows from the report, closed at first. */
export function FollowUp({ title, about, loading, children }: Props) {
  const styles = useStyles();
  const [headingId, panelId] = [useId(), useId()];
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const toggle = (): void => {
    setOpen(!isOpen);
    setWasOpen(true);
  };
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={toggle}
        >
          {title}
        </Button>
      </Subtitle2>
      {!isOpen && <p className={styles.about}>{about}</p>}
      <div id={panelId} hidden={!isOpen}>
        {wasOpen && <Suspense fallback={<Spinner size="small" label={loading} />}>{children}</Suspense>}
      </div>
    </section>
  );
}
