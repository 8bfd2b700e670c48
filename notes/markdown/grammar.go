package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gloss/model"
)

// parse runs the parser over the body. A parser is made for each source, since
// its guards keep count.
func (r *reading) parse() ast.Node {
	spans := &spanScan{}
	return r.parseWith(spans, &pointLists{BlockParser: parser.NewListParser(), spans: spans, boxes: r.dialect.boxes})
}

// parseWith is parse, with parsers of blocks that are asked before those of lists.
// Without a scan for spans the parser reads all inlines itself.
func (r *reading) parseWith(spans *spanScan, more ...parser.BlockParser) ast.Node {
	limit := &limits{addresses: 4*len(r.body) + 1<<16}
	paragraphs := newPlainParagraphs(spans)
	blocks := r.blockParsers(paragraphs, limit)
	for _, p := range more {
		blocks = append(blocks, util.Prioritized(p, 250))
	}
	p := parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlineParsers(limit)...),
		parser.WithParagraphTransformers(
			util.Prioritized(definitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(&tables{spans: spans}, 200),
		),
	)
	root := p.Parse(text.NewReader(r.body))
	paragraphs.restore()
	if limit.refused {
		r.doc.Report(r.at(limit.offset), model.Warning, "markdown.nesting",
			fmt.Sprintf("nested deeper than %d levels: kept as text from here", maxNesting), "")
	}
	return root
}

// blockParsers returns the parsers of blocks, but for those of lists that r.parse adds.
func (r *reading) blockParsers(paragraphs *plainParagraphs, limit *limits) []util.PrioritizedValue {
	blocks := []util.PrioritizedValue{
		util.Prioritized(underlines{parser.NewSetextHeadingParser()}, 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(dateLines{paragraphs}, 240),
		// An item is never refused: a list without items makes the parser panic.
		util.Prioritized(plainLists{&shallow{parser.NewListParser(), limit}}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(tightHeadings{parser.NewATXHeadingParser(), r.adorned.noBlank, paragraphs}, 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(&shallow{parser.NewBlockquoteParser(), limit}, 800),
		util.Prioritized(newHTMLBlocks(), 900),
		util.Prioritized(&shallow{footnoteBlocks{}, limit}, 950),
		util.Prioritized(paragraphs, 1000),
	}
	if len(r.dialect.boxes) > 0 {
		blocks = append(blocks, util.Prioritized(boxes{r}, 90))
	}
	return blocks
}

func inlineParsers(limit *limits) []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(taskBoxes{}, 50),
		util.Prioritized(&codeSpans{parser.NewCodeSpanParser(), map[int]bool{}}, 100),
		util.Prioritized(roamBoxes{}, 60),
		util.Prioritized(formulas{}, 90),
		util.Prioritized(footnoteRefs{}, 150),
		util.Prioritized(wikiLinks{}, 180),
		util.Prioritized(links{parser.NewLinkParser(), limit}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(marks{parser.NewEmphasisParser(), limit}, 500),
		util.Prioritized(marks{strikes, limit}, 500),
		util.Prioritized(marks{penMarks, limit}, 500),
		util.Prioritized(marks{caretMarks, limit}, 500),
		util.Prioritized(raisedSigns{}, 490),
		util.Prioritized(&inlineNotes{}, 150),
		util.Prioritized(emojiCodes{}, 600),
	}
}
