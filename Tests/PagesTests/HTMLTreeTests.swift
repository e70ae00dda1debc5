import Testing
import Texts

@testable import Pages

@Suite struct HTMLTreeTests {
  @Test func `Optional end tags are implied`() {
    #expect(HTMLSample.outline("<p>a<p>b<div>c</div>d") == "p(a) p(b) div(c) d")
    #expect(HTMLSample.outline("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e") == "ul(li(a) li(b ul(li(c))) li(d)) e")
    #expect(HTMLSample.outline("<dl><dt>a<dd>b<dt>c<dd>d</dl>") == "dl(dt(a) dd(b) dt(c) dd(d))")
    #expect(HTMLSample.outline("<table><tr><td>a<td>b<tr><td>c</table>d") == "table(tr(td(a) td(b)) tr(td(c))) d")
    #expect(HTMLSample.outline("<select><option>a<option>b</select>") == "select(option(a) option(b))")
    #expect(HTMLSample.outline("<h2>a<h3>b</h2>c") == "h2(a) h3(b) c")
  }

  @Test func `The head ends where the body begins, with or without tags`() {
    #expect(HTMLSample.outline("<html><head><title>t</title><p>a") == "html(head(title(t)) p(a))")
    #expect(
      HTMLSample.outline("<html><head><meta name=x></head><body>a<body>b</body></html>c")
        == "html(head(meta()) body(a b c))")
  }

  @Test func `Misnested formatting keeps blocks where they are`() {
    #expect(HTMLSample.outline("<b><p>a</b>b</p>c") == "b(p(a b)) c")
    #expect(HTMLSample.outline("<p><b>a<i>b</b>c</i>d") == "p(b(a i(b)) c d)")
    #expect(HTMLSample.outline("<a>one<a>two</a>") == "a(one) a(two)")
    #expect(HTMLSample.outline("<div><span>a</div>b") == "div(span(a)) b")
  }

  @Test func `Scripts, styles and comments are no text`() {
    #expect(HTMLSample.outline("a<!-- <p>x --> b<!doctype html><?php p ?>") == "a  b")
    #expect(HTMLSample.outline("<script>if (a</b>) '<p>'</script>c") == "script(if (a</b>) '<p>') c")
    #expect(HTMLSample.outline("<!-->a<!--->b<!-- x --!>c<!-- unclosed") == "a b c")
    #expect(HTMLSample.outline("<textarea><p>a</textarea>b<style>p{}</STYLE >c") == "textarea(<p>a) b style(p{}) c")
  }

  @Test func `What only looks like a tag is text`() {
    #expect(HTMLSample.outline("a < b <3 c<") == "a < b <3 c<")
    #expect(HTMLSample.outline("1</ >2</>3</p>4") == "1 2 3 p() 4")
  }

  @Test func `Attributes are read in all their forms`() {
    let tree = HTMLSample.tree("<p class=a ID='b&amp;c' hidden title = \"d > e\" data-x=1 style=f/>g")
    let p = 1
    #expect(tree.string(.class, of: p) == "a")
    #expect(tree.string(.id, of: p) == "b&c")
    #expect(tree.value(.hidden, of: p) != nil)
    #expect(tree.string(.title, of: p) == "d > e")
    #expect(tree.string(.style, of: p) == "f/")
    #expect(tree.string(.href, of: p) == nil)
  }

  @Test func `Nesting is capped and time is linear`() {
    let deep = String(repeating: "<div>", count: 100_000) + "a" + String(repeating: "</div>", count: 100_000) + "<p>b"
    let tree = HTMLSample.tree(deep)
    #expect(tree.nodes.count == 100_004)
    let last = tree.nodes.count - 2
    #expect(tree.nodes[last].tag == .p)
    #expect(tree.parent(of: last) == 0)
    let spans = String(repeating: "<span><b>", count: 50_000) + "a" + String(repeating: "</i></b>", count: 50_000)
    #expect(HTMLSample.tree(spans).nodes.count > 50_000)
  }

  @Test func `Nodes stand in document order and hold their descendants`() {
    var generator = HTMLGenerator(seed: 7)
    for _ in 0..<60 {
      let tree = HTMLSample.tree(generator.page(tokens: 120))
      for node in tree.nodes.indices.dropFirst() {
        let parent = tree.parent(of: node)
        #expect(parent < node)
        #expect(tree.subtree(of: parent).contains(node))
        #expect(tree.nodes[node].end <= tree.nodes[parent].end)
        #expect(tree.nodes[node].low <= tree.nodes[node].high)
      }
    }
  }

  @Test func `A heading that is never ended ends before its first block`() {
    let outline = HTMLSample.outline("<body><h1>Harbour opens<div><p>One.</p><p>Two.</p></div></body>")
    #expect(outline == "body(h1(Harbour opens) div(p(One.) p(Two.)))")
    #expect(HTMLSample.outline("<body><h1>A<div>B</div><h2>C</h2></body>") == "body(h1(A) div(B) h2(C))")
  }

  @Test func `Blocks in a heading that is ended stay in it`() {
    #expect(HTMLSample.outline("<body><h1><div>A</div><p>B</p></h1>C</body>") == "body(h1(div(A) p(B)) C)")
  }
}
