/** A part of the form that something else in the pane leads to. */
export type SettingsGroup = "office" | "signer" | "thresholds" | "facts" | "templates" | "roster";
