import { Button } from "@fluentui/react-components";
import { workbenchText } from "../../messages/workbench";
import { ModalDialog } from "../../taskpane/components/ModalDialog";

interface Props {
  readonly fileName: string;
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Before a file with unsaved edits gives way to another. */
export function ReplaceDialog({ fileName, open, onCancel, onConfirm }: Props) {
  const { title, body, confirm, cancel } = workbenchText.replace;
  return (
    <ModalDialog
      open={open}
      title={title}
      onCancel={onCancel}
      actions={
        <>
          <Button appearance="primary" onClick={onCancel}>
            {cancel}
          </Button>
          <Button onClick={onConfirm}>{confirm}</Button>
        </>
      }
    >
      {body(fileName)}
    </ModalDialog>
  );
}
