// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Worker extends JsonObject {
  public Worker() {
    put("object", "worker");
  }

  /** @param value whose fields these are; not a copy */
  public Worker(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Worker id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Worker object(String object) {
    put("object", object);
    return this;
  }

  /** What customers see of it, in x-route-reason: always the same for an id. */
  public String shownAs() {
    return getString("shown_as");
  }

  public Worker shownAs(String shownAs) {
    put("shown_as", shownAs);
    return this;
  }

  public String pool() {
    return getString("pool");
  }

  public Worker pool(String pool) {
    put("pool", pool);
    return this;
  }

  public String url() {
    return getString("url");
  }

  public Worker url(String url) {
    put("url", url);
    return this;
  }

  /** Drawn at each start. */
  public String bootId() {
    return getString("boot_id");
  }

  public Worker bootId(String bootId) {
    put("boot_id", bootId);
    return this;
  }

  /** `unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge. */
  public String health() {
    return getString("health");
  }

  public Worker health(String health) {
    put("health", health);
    return this;
  }

  public boolean isDraining() {
    return required("is_draining", getBoolean("is_draining"));
  }

  public Worker isDraining(boolean isDraining) {
    put("is_draining", isDraining);
    return this;
  }

  public String version() {
    return getString("version");
  }

  public Worker version(String version) {
    put("version", version);
    return this;
  }

  public long protocol() {
    return required("protocol", getLong("protocol"));
  }

  public Worker protocol(long protocol) {
    put("protocol", protocol);
    return this;
  }

  public long heartbeatAgeMs() {
    return required("heartbeat_age_ms", getLong("heartbeat_age_ms"));
  }

  public Worker heartbeatAgeMs(long heartbeatAgeMs) {
    put("heartbeat_age_ms", heartbeatAgeMs);
    return this;
  }

  public List<WorkerModelsItem> models() {
    return getList("models", WorkerModelsItem::new);
  }

  public Worker models(List<WorkerModelsItem> models) {
    put("models", models);
    return this;
  }

  public Worker models(WorkerModelsItem... models) {
    put("models", models);
    return this;
  }

  public List<String> taskModels() {
    return getList("task_models", JsonObject::toText);
  }

  public Worker taskModels(List<String> taskModels) {
    put("task_models", taskModels);
    return this;
  }

  public long maxRunning() {
    return required("max_running", getLong("max_running"));
  }

  public Worker maxRunning(long maxRunning) {
    put("max_running", maxRunning);
    return this;
  }

  public long queued() {
    return required("queued", getLong("queued"));
  }

  public Worker queued(long queued) {
    put("queued", queued);
    return this;
  }

  public long running() {
    return required("running", getLong("running"));
  }

  public Worker running(long running) {
    put("running", running);
    return this;
  }

  public long kvBytesUsed() {
    return required("kv_bytes_used", getLong("kv_bytes_used"));
  }

  public Worker kvBytesUsed(long kvBytesUsed) {
    put("kv_bytes_used", kvBytesUsed);
    return this;
  }

  public long kvBytesBudget() {
    return required("kv_bytes_budget", getLong("kv_bytes_budget"));
  }

  public Worker kvBytesBudget(long kvBytesBudget) {
    put("kv_bytes_budget", kvBytesBudget);
    return this;
  }

  /** Of prompts, since its start; null: its release does not say. */
  public Long promptTokens() {
    return getLong("prompt_tokens");
  }

  public Worker promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public Worker promptTokens(Long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  /** Of those, the ones whose state an earlier request had left. */
  public Long cachedTokens() {
    return getLong("cached_tokens");
  }

  public Worker cachedTokens(long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }

  public Worker cachedTokens(Long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }

  public Double prefillTokensPerSecond() {
    return getDouble("prefill_tokens_per_second");
  }

  public Worker prefillTokensPerSecond(double prefillTokensPerSecond) {
    put("prefill_tokens_per_second", prefillTokensPerSecond);
    return this;
  }

  public Worker prefillTokensPerSecond(Double prefillTokensPerSecond) {
    put("prefill_tokens_per_second", prefillTokensPerSecond);
    return this;
  }

  public Double decodeTokensPerSecond() {
    return getDouble("decode_tokens_per_second");
  }

  public Worker decodeTokensPerSecond(double decodeTokensPerSecond) {
    put("decode_tokens_per_second", decodeTokensPerSecond);
    return this;
  }

  public Worker decodeTokensPerSecond(Double decodeTokensPerSecond) {
    put("decode_tokens_per_second", decodeTokensPerSecond);
    return this;
  }

  /** From a request's first step to its end, in the mean. */
  public Double serviceMs() {
    return getDouble("service_ms");
  }

  public Worker serviceMs(double serviceMs) {
    put("service_ms", serviceMs);
    return this;
  }

  public Worker serviceMs(Double serviceMs) {
    put("service_ms", serviceMs);
    return this;
  }
}
