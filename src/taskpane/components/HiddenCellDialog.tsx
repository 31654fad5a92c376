import { Button } from "@fluentui/react-components";
import { failureMessage } from "../../messages/failures";
import { paneText } from "../../messages/pane";
import type { PaneJobs } from "../usePaneJobs";
import { ModalDialog } from "./ModalDialog";

/** Asks before a row, column or sheet that somebody hid is shown. */
export function HiddenCellDialog({ jobs }: { readonly jobs: PaneJobs }) {
  const { hiddenCell } = jobs.state;
  const message = hiddenCell && failureMessage(hiddenCell.why);
  return (
    <ModalDialog
      open={hiddenCell !== null}
      title={message?.title ?? ""}
      onCancel={jobs.leaveHidden}
      actions={
        <>
          <Button appearance="primary" onClick={() => hiddenCell && jobs.reveal(hiddenCell)}>
            {paneText.reveal}
          </Button>
          <Button onClick={jobs.leaveHidden}>{paneText.leaveHidden}</Button>
        </>
      }
    >
      {message?.body}
    </ModalDialog>
  );
}
