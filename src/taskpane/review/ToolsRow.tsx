import { Button, ToggleButton, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { reviewText } from "../../messages/reviewPane";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  /** What the closed tools do to the list, in words; null where they do nothing. */
  readonly inUse: string | null;
  readonly isSelecting: boolean;
  readonly onSelecting: (on: boolean) => void;
  readonly children: ReactNode;
}

/** Filter, search and the like behind one button: what was found comes first, and what narrows it down stays said. */
export function ToolsRow({ inUse, isSelecting, onSelecting, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen || inUse === null ? reviewText.tools : reviewText.toolsInUse(inUse)}
        </Button>
        <ToggleButton size="small" checked={isSelecting} onClick={() => onSelecting(!isSelecting)}>
          {reviewText.selectMany}
        </ToggleButton>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
