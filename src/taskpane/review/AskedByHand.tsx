import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { paneText } from "../../messages/pane";
import { reviewText } from "../../messages/reviewPane";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px" },
});

interface Props {
  readonly text: string | null;
  readonly onClose: () => void;
}

/** A message that could not be put on the clipboard, selected, to be copied by hand. */
export function AskedByHand({ text, onClose }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    area?.focus();
    area?.select();
  }, [text]);
  if (text === null) return null;
  return (
    <div ref={box} className={styles.box}>
      <Field label={reviewText.message} hint={reviewText.copyByHand} style={{ width: "100%" }}>
        <Textarea readOnly rows={6} value={text} />
      </Field>
      <Button size="small" onClick={onClose}>
        {paneText.close}
      </Button>
    </div>
  );
}
