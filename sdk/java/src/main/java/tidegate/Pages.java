package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A list that comes in pages of type P, each with items of type I. Iterated, it has every item. */
public final class Pages<P extends JsonObject, I> implements Iterable<I> {
  private final Transport transport;
  private final Spec spec;
  private final RequestOptions options;
  private final String cursor;
  private final Function<JsonNode, P> readPage;
  private final Function<JsonNode, I> readItem;

  Pages(
      Transport transport,
      Spec spec,
      RequestOptions options,
      String cursor,
      Function<JsonNode, P> readPage,
      Function<JsonNode, I> readItem) {
    this.transport = transport;
    this.spec = spec;
    this.options = options;
    this.cursor = cursor;
    this.readPage = readPage;
    this.readItem = readItem;
  }

  /** The first page alone. */
  public P first() {
    return transport.send(spec, options, readPage);
  }

  /** Page by page. */
  public Iterable<P> pages() {
    return PageIterator::new;
  }

  /** Every item of every page. */
  public Stream<I> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterator<I> iterator() {
    Iterator<P> pages = pages().iterator();
    Queue<I> items = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (items.isEmpty() && pages.hasNext()) items.addAll(itemsOf(pages.next()));
        return !items.isEmpty();
      }

      @Override
      public I next() {
        if (!hasNext()) throw new NoSuchElementException();
        return items.remove();
      }
    };
  }

  private List<I> itemsOf(P page) {
    List<I> items = new ArrayList<>();
    for (JsonNode item : page.toJson().path("data")) items.add(readItem.apply(item));
    return items;
  }

  private final class PageIterator implements Iterator<P> {
    /** Of the next page; null after the last. */
    private Spec next = spec;

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public P next() {
      if (next == null) throw new NoSuchElementException();
      P page = transport.send(next, options, readPage);
      next = specAfter(page);
      return page;
    }
  }

  private Spec specAfter(P page) {
    JsonNode data = page.toJson().path("data");
    JsonNode value =
        switch (cursor) {
          case "next_page" -> page.toJson().path("next_page");
          case "last_id" -> page.toJson().path("last_id");
          default -> data.path(data.size() - 1).path("sequence");
        };
    boolean hasMore = page.toJson().path("has_more").asBoolean();
    if (!hasMore || data.isEmpty() || value.isNull() || value.isMissingNode()) return null;
    NextQuery query = new NextQuery();
    if (spec.query() != null) query.toJson().setAll(spec.query().toJson());
    query.put(cursor.equals("next_page") ? "page" : "after", value);
    return spec.query(query);
  }

  private static final class NextQuery extends JsonObject {}
}
