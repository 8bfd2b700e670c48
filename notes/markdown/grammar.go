package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gloss/model"
)

// maxNesting is how many containers (quotations, lists, items, footnotes) may
// stand within each other. What is nested deeper stays text. Each line costs
// the parser a step for each container that is open.
const maxNesting = 64

// parse runs the parser over the body. A parser is made for each source, since
// its guards keep count.
func (r *reading) parse() ast.Node {
	limit := &limits{}
	blocks := []util.PrioritizedValue{
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		// An item is never refused: a list without items makes the parser panic.
		util.Prioritized(&shallow{parser.NewListParser(), limit}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(&shallow{parser.NewBlockquoteParser(), limit}, 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(&shallow{footnoteBlocks{}, limit}, 950),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	inlines := []util.PrioritizedValue{
		util.Prioritized(taskBoxes{}, 50),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(footnoteRefs{}, 150),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
		util.Prioritized(strikes{}, 500),
	}
	p := parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(tables{}, 200),
		),
	)
	root := p.Parse(text.NewReader(r.body))
	if limit.refused {
		r.report(r.at(limit.offset), model.Warning, "markdown.nesting",
			fmt.Sprintf("nested deeper than %d levels: kept as text from here", maxNesting), "")
	}
	return root
}

// limits records the first place where a guard refused something.
type limits struct {
	refused bool
	offset  int
}

// shallow is a parser of containers that opens none below maxNesting.
type shallow struct {
	parser.BlockParser
	limit *limits
}

func (s *shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < maxNesting {
		return s.BlockParser.Open(parent, reader, pc)
	}
	line, seg := reader.Position()
	node, _ := s.BlockParser.Open(parent, reader, pc)
	reader.SetPosition(line, seg)
	if node != nil && !s.limit.refused {
		s.limit.refused, s.limit.offset = true, seg.Start
	}
	return nil, parser.NoChildren
}
