import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular, LockClosed16Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { workbenchText } from "../../messages/workbench";
import type { PickedFile } from "../pickedFile";
import { readPicked } from "../pickedFile";
import type { Session } from "../useWorkbench";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 16px",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  logo: { display: "block", width: "24px", height: "24px" },
  file: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px", flexGrow: 1, minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  unsaved: { color: tokens.colorNeutralForeground2 },
  promise: { display: "flex", alignItems: "center", columnGap: "4px", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly session: Session | null;
  readonly hasUnsaved: boolean;
  readonly isOpening: boolean;
  readonly onPick: (pick: () => Promise<PickedFile>) => void;
}

/** Which file is open, and the way to another. */
export function TopBar({ session, hasUnsaved, isOpening, onPick }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <img src="assets/icon-64.png" alt="" className={styles.logo} />
      <div className={styles.file}>
        <Text weight="semibold" size={400} className={styles.name}>
          {session?.fileName ?? workbenchText.loading}
        </Text>
        {hasUnsaved && (
          <Text size={200} className={styles.unsaved}>
            ({workbenchText.unsaved})
          </Text>
        )}
      </div>
      <Text size={200} className={styles.promise}>
        <LockClosed16Regular aria-hidden />
        {workbenchText.staysHere}
      </Text>
      <Button icon={<FolderOpen20Regular />} disabledFocusable={isOpening} onClick={() => input.current?.click()}>
        {workbenchText.open}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={workbenchText.chooseFile}
        accept=".xlsx,.xlsm,.xls,.ods"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // So that the same file can be chosen again.
          event.currentTarget.value = "";
          if (file) onPick(() => readPicked(file));
        }}
      />
    </header>
  );
}
