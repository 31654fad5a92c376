import { makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Filled, Clock16Regular, QuestionCircle16Regular } from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import { STATE_NAMES } from "../../messages/review";
import { reviewText } from "../../messages/reviewPane";
import type { Decision, ReviewState } from "../../review/decision";

const ICONS: Readonly<Record<ReviewState, FluentIcon | null>> = {
  open: null,
  corrected: Checkmark16Filled,
  "corrected-by-hand": Checkmark16Filled,
  accepted: Checkmark16Filled,
  asked: QuestionCircle16Regular,
  later: Clock16Regular,
  unknown: QuestionCircle16Regular,
};

const useStyles = makeStyles({
  line: {
    display: "flex",
    columnGap: "4px",
    margin: 0,
    padding: "2px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
});

/** What was decided, by whom and when; what was said before where nothing is decided now. */
export function DecisionLine({ decision }: { readonly decision: Decision }) {
  const styles = useStyles();
  const { state, words = "", note, who, when } = decision;
  const Icon = ICONS[state];
  if (state === "open" && note === "") return null;
  const name = state === "unknown" ? reviewText.unknown(words) : STATE_NAMES[state];
  return (
    <p className={styles.line}>
      {Icon && <Icon aria-hidden className={styles.icon} />}
      <span>{state === "open" ? note : reviewText.decided(name, note, who, when)}</span>
    </p>
  );
}
