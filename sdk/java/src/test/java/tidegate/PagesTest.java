package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.types.ListKeysQuery;

class PagesTest {
  @Test
  void everyPageIsAskedForOnceByTheEndOfTheOneBefore() throws IOException {
    try (TestServer server =
        new TestServer(
            (asked, count) ->
                TestServer.json(
                    asked,
                    200,
                    "{\"data\":[{\"id\":\"k%d\"}],\"has_more\":%b,\"last_id\":\"k%d\"}"
                        .formatted(count, count < 3, count)))) {
      var keys = server.client().admin.organizations.keys;
      List<String> ids = new ArrayList<>();
      for (var key : keys.list("org", new ListKeysQuery().limit("1"))) ids.add(key.id());
      assertEquals(List.of("k1", "k2", "k3"), ids);
      List<String> targets = server.asked.stream().map(TestServer.Asked::target).toList();
      String path = "/admin/v1/organizations/org/keys?limit=1";
      assertEquals(List.of(path, path + "&after=k1", path + "&after=k2"), targets);
      assertEquals(1, keys.list("org").first().data().size());
      assertEquals(4, server.asked.size());
    }
  }
}
