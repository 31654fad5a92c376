import { createRoot } from "react-dom/client";
import "../taskpane/page.css";
import { Workbench } from "./components/Workbench";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Workbench />);
