/** How a playground's models are asked. */
import { t } from "../text/text.ts";
import { NO_JSON, parsed, type Chosen } from "./call.ts";

interface ParametersProps {
  readonly models: readonly string[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

export function Parameters({ models, chosen, onChange }: ParametersProps) {
  const change = (part: Partial<Chosen>): void => onChange({ ...chosen, ...part });
  const options = models.map((id) => <option key={id}>{id}</option>);
  return (
    <>
      <label className="field">
        <span>{t("Model")}</span>
        <select value={chosen.model} onChange={({ target }) => change({ model: target.value })}>
          {options}
        </select>
      </label>
      <label className="field">
        <span>{t("Beside it")}</span>
        <select value={chosen.beside} onChange={({ target }) => change({ beside: target.value })}>
          <option value="">{t("No other model")}</option>
          {options}
        </select>
      </label>
      <label className="field">
        <span>{t("System message")}</span>
        <textarea
          rows={2}
          value={chosen.system}
          onChange={({ target }) => change({ system: target.value })}
        />
      </label>
      <label className="field">
        <span>{t("Temperature")}</span>
        <input
          type="number"
          min={0}
          max={2}
          step={0.1}
          value={chosen.temperature}
          onChange={({ target }) => change({ temperature: target.value })}
        />
      </label>
      <label className="field">
        <span>{t("Most output tokens")}</span>
        <input
          type="number"
          min={1}
          max={4096}
          value={chosen.maxTokens}
          onChange={({ target }) => change({ maxTokens: target.value })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen.areLikely}
          onChange={({ target }) => change({ areLikely: target.checked })}
        />
        {t("Colour tokens by how likely they were")}
      </label>
      <JsonField
        label={t("JSON schema of the answer")}
        value={chosen.schema}
        example={'{"type": "object", "properties": {"city": {"type": "string"}}}'}
        onChange={(schema) => change({ schema })}
      />
      <JsonField
        label={t("Tools")}
        value={chosen.tools}
        example={'[{"type": "function", "function": {"name": "weather", "parameters": {}}}]'}
        onChange={(tools) => change({ tools })}
      />
    </>
  );
}

interface JsonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly example: string;
  readonly onChange: (value: string) => void;
}

function JsonField({ label, value, example, onChange }: JsonFieldProps) {
  const isWrong = parsed(value) === NO_JSON;
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={3}
        value={value}
        placeholder={example}
        spellCheck={false}
        aria-invalid={isWrong}
        onChange={({ target }) => onChange(target.value)}
      />
      {isWrong && <small>{t("This is not JSON.")}</small>}
    </label>
  );
}
