import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import { workbenchText } from "../../messages/workbench";

const useStyles = makeStyles({
  placeholder: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "12px 16px" },
  short: { width: "45%" },
});

/** Until the first file is open. */
export function PanePlaceholder() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={workbenchText.loading} className={styles.placeholder}>
      <SkeletonItem size={24} className={styles.short} />
      <SkeletonItem size={40} />
      <SkeletonItem size={64} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} className={styles.short} />
    </Skeleton>
  );
}
