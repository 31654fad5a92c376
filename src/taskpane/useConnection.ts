import { useEffect, useState } from "react";
import type { Connection, Connector } from "./connection";

/** As long as one waits without a word, ms: Excel usually answers within one second, on a slow machine within five. */
const PATIENCE = 10_000;

/** The way to Excel, which takes its time; the page is there at once. Whoever comes late is welcome still. */
export function useConnection({ connect, whyNot }: Connector): Connection {
  const [connection, setConnection] = useState<Connection>({ state: "connecting" });
  useEffect(() => {
    const watchdog = setTimeout(() => setConnection(whyNot()), PATIENCE);
    connect()
      .catch(whyNot)
      .then((reached) => {
        clearTimeout(watchdog);
        setConnection(reached);
      })
      .catch(() => undefined);
    return () => clearTimeout(watchdog);
  }, [connect, whyNot]);
  return connection;
}
