/** How the page looks and in which language. */
import { useState } from "react";

import { language, STORED_LANGUAGE, t, type Language } from "../text/text.ts";
import { applyTheme, storedTheme, type Theme } from "./theme.ts";

/** The page is shown anew. */
function setLanguage(chosen: Language): void {
  localStorage.setItem(STORED_LANGUAGE, chosen);
  location.reload();
}

export function Preferences() {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const choose = (chosen: Theme): void => {
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <div className="preferences">
      <select
        aria-label={t("Theme")}
        value={theme}
        onChange={(event) => choose(event.target.value as Theme)}
      >
        <option value="system">{t("As the system")}</option>
        <option value="light">{t("Light")}</option>
        <option value="dark">{t("Dark")}</option>
      </select>
      <select
        aria-label={t("Language")}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
      >
        <option value="en">English</option>
        <option value="zh">中文</option>
      </select>
    </div>
  );
}
