/**
 * The script of the reference: sends what a form says, with the key of the page, and shows the
 * answer as it comes.
 */
export const TRY_IT = `"use strict";
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.path === undefined) return;
  event.preventDefault();
  const output = form.querySelector("pre");
  const key = document.getElementById("key").value.trim();
  output.hidden = false;
  output.textContent = "...";
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const input of form.querySelectorAll("input[data-in]")) {
    const value = input.value.trim();
    if (input.dataset.in === "path") path = path.replace("{" + input.name + "}", encodeURIComponent(value));
    else if (value !== "") query.append(input.name, value);
  }
  const body = form.querySelector("textarea");
  try {
    const response = await fetch(path + (query.size > 0 ? "?" + query : ""), {
      method: form.dataset.method.toUpperCase(),
      credentials: "omit",
      headers: {
        ...(key === "" ? {} : { authorization: "Bearer " + key }),
        ...(body === null ? {} : { "content-type": "application/json" }),
      },
      ...(body === null ? {} : { body: body.value }),
    });
    output.textContent = response.status + " " + (response.headers.get("x-request-id") ?? "") + "\\n\\n";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
      output.append(value);
    }
    if ((response.headers.get("content-type") ?? "").startsWith("application/json"))
      output.textContent = output.textContent.replace(text, () => JSON.stringify(JSON.parse(text), null, 2));
  } catch (error) {
    output.append(String(error));
  }
});
`;
