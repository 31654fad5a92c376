import { createRoot } from "react-dom/client";
import { TaskPane } from "./components/TaskPane";
import { excelConnector } from "./excelHost";
import "./page.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<TaskPane connector={excelConnector} />);
