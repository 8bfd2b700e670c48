// Package hyphenation finds where words may be hyphenated, by the patterns of
// Liang (Word Hy-phen-a-tion by Com-put-er, 1983).
//
// # Where to start
//
// [Load] reads the patterns of a language, which the program carries;
// [Patterns.Points] finds the places in a word.
package hyphenation

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed patterns/*.txt
var files embed.FS

// Patterns are the patterns of a language. They are not safe for concurrent use.
type Patterns struct {
	// Capitalized says that words with a capital letter are hyphenated too, as
	// in a language that writes nouns so; in others they are mostly names.
	Capitalized bool

	nodes  []node
	levels []byte
	word   []rune
	ends   []int  // the byte behind each letter
	found  []byte // the level before each letter
	points []int
}

// node is a node of the tree of patterns. Its children are linked.
type node struct {
	letter      rune
	child, next int32
	level, last int32 // the levels of the pattern that ends here
}

// fewest are the letters that stand before and after a hyphen at least.
const (
	fewestBefore = 2
	fewestAfter  = 3
)

// longest is the number of letters up to which words are hyphenated.
const longest = 64

var (
	mu     sync.Mutex
	loaded = map[string]Patterns{} // trees do not change
)

// Load returns the patterns for a language tag such as en or pt-BR, nil where
// there are none. An empty tag is English.
func Load(tag string) *Patterns {
	name, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if name == "" {
		name = "en"
	}
	mu.Lock()
	defer mu.Unlock()
	p, ok := loaded[name]
	if !ok {
		text, err := files.ReadFile("patterns/" + name + ".txt")
		if err != nil {
			return nil
		}
		p = parse(string(text))
		p.Capitalized = name == "de"
		loaded[name] = p
	}
	return &p
}

// parse reads patterns, one a line, such as ".ach4": letters, and levels between
// them. Lines with % are remarks.
func parse(text string) Patterns {
	p := Patterns{nodes: make([]node, 1, len(text)/3)}
	var levels []byte
	for len(text) > 0 {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '%' {
			continue
		}
		at := int32(0)
		levels = append(levels[:0], 0)
		for _, r := range line {
			if r >= '0' && r <= '9' {
				levels[len(levels)-1] = byte(r - '0')
				continue
			}
			at = p.grow(at, r)
			levels = append(levels, 0)
		}
		n := &p.nodes[at]
		n.level = int32(len(p.levels))
		p.levels = append(p.levels, levels...)
		n.last = int32(len(p.levels))
	}
	return p
}

// grow returns the child of a node for a letter. Where there is none, it makes
// one.
func (p *Patterns) grow(at int32, letter rune) int32 {
	if c := p.child(at, letter); c != 0 {
		return c
	}
	n := int32(len(p.nodes))
	p.nodes = append(p.nodes, node{letter: letter, next: p.nodes[at].child})
	p.nodes[at].child = n
	return n
}

func (p *Patterns) child(at int32, letter rune) int32 {
	for c := p.nodes[at].child; c != 0; c = p.nodes[c].next {
		if p.nodes[c].letter == letter {
			return c
		}
	}
	return 0
}

// Points returns the bytes of a word before which a hyphen may stand, in order.
// The slice is good until the next call.
func (p *Patterns) Points(word string) []int {
	p.points = p.points[:0]
	p.word, p.ends = append(p.word[:0], '.'), append(p.ends[:0], 0)
	for i := 0; i < len(word); {
		if len(p.word) > longest {
			return nil
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		p.word, p.ends = append(p.word, unicode.ToLower(r)), append(p.ends, i)
	}
	p.word = append(p.word, '.')
	if len(p.word)-2 < fewestBefore+fewestAfter {
		return nil
	}
	p.found = append(p.found[:0], make([]byte, len(p.word)+1)...)
	for i := range p.word {
		at := int32(0)
		for _, r := range p.word[i:] {
			if at = p.child(at, r); at == 0 {
				break
			}
			n := &p.nodes[at]
			for k, level := range p.levels[n.level:n.last] {
				p.found[i+k] = max(p.found[i+k], level)
			}
		}
	}
	// found[i] stands before the letter word[i]; the first letter is word[1].
	for i := 1 + fewestBefore; i <= len(p.word)-1-fewestAfter; i++ {
		if p.found[i]%2 == 1 {
			p.points = append(p.points, p.ends[i-1])
		}
	}
	return p.points
}
