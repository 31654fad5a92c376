import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";
import type { Severity } from "../../checks/finding";

/** Different in shape too, not in colour alone. */
export const SEVERITY_ICONS: Record<Severity, FluentIcon> = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Regular,
};

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});
