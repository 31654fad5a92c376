import { Select, makeStyles, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A browser makes a list as wide as its longest choice: here it gives way, and its text ends in dots.
  root: { minWidth: 0 },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** Fluent's Select for a narrow pane: never wider than the place it stands in. */
export function NarrowSelect(props: Omit<SelectProps, "className" | "select" | "root">) {
  const styles = useStyles();
  return <Select {...props} root={{ className: styles.root }} select={{ className: styles.select }} />;
}
