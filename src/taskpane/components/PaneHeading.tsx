import { Subtitle2, makeStyles } from "@fluentui/react-components";
import { paneText } from "../../messages/pane";

const useStyles = makeStyles({
  heading: {
    minHeight: "24px",
    margin: 0,
    // Office puts its own menu into the top right corner (34 × 32 px on a Mac).
    paddingRight: "36px",
  },
});

export function PaneHeading() {
  return (
    <Subtitle2 as="h1" className={useStyles().heading}>
      {paneText.title}
    </Subtitle2>
  );
}
