/** Which files of a repository on the hub a model needs. Pure. */

/** One file of a repository, as the hub lists it. */
export interface HubFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the content: SHA-256 of a large file; git's blob id, SHA-1, of a small one. */
  readonly sha256: string | undefined;
  readonly blobId: string | undefined;
}

const SUFFIXES: Readonly<Record<string, string>> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  q4: "_q4",
  q4f16: "_q4f16",
};

/** Configs, tokenizers and templates at the root; nothing whose name could leave the folder. */
const ROOT_FILE = /^[\w-][\w.-]*\.(?:json|jinja|txt|model)$/;
const GRAPH =
  /^onnx\/([\w-]+?)(_fp16|_quantized|_q4f16|_q4|_int8|_uint8|_bnb4)?\.onnx(_data(?:_\d+)?)?$/;

/** The files to load a model with `dtype`, or what the repository has instead. */
export function chooseFiles(
  files: readonly HubFile[],
  dtype: string,
):
  | { readonly files: readonly HubFile[] }
  | { readonly missing: string; readonly dtypes: readonly string[] } {
  const graphs = files.flatMap((file) => {
    const [, stem, suffix = ""] = GRAPH.exec(file.name) ?? [];
    return stem === undefined ? [] : [{ file, suffix }];
  });
  const dtypes = Object.keys(SUFFIXES).filter((one) =>
    graphs.some(({ suffix }) => suffix === SUFFIXES[one]),
  );
  const chosen = graphs.filter(({ suffix }) => suffix === SUFFIXES[dtype]);
  if (chosen.length === 0) return { missing: `onnx/model${SUFFIXES[dtype] ?? ""}.onnx`, dtypes };
  const others = files.filter(({ name }) => ROOT_FILE.test(name));
  const config = others.find(({ name }) => name === "config.json");
  if (config === undefined) return { missing: "config.json", dtypes };
  return { files: [...others, ...chosen.map(({ file }) => file)] };
}
