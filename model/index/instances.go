package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds names that stand among those that the notes call tools: "Existing
// tools: Reek, Roodi", "frameworks like Silex or Slim".

// longestInstances is how far before a name the word may stand that says what it is an
// instance of, in bytes.
const longestInstances = 120

// instance reports whether the text of a run before a name calls tools what it goes on to list,
// and nothing but elements of that list stands between.
func instance(r *run, lo int32) bool {
	return (r.rules&cueBrief != 0 || r.marks&(colonMark|scriptMark) != 0) && afterCue(r, lo)
}

// callsTool is instance for a word that no catalogue has, in notes that name tools: what they list
// behind a plain noun, or behind a label that begins with one, may be such too.
func (r *run) callsTool(lo int32) bool {
	if instance(r, lo) {
		return true
	}
	left := r.text[max(0, int(lo)-longestInstances):lo]
	return r.marks&commaMark != 0 && afterNoun(left) || r.marks&colonMark != 0 && afterLabel(left)
}

// afterLabel reports whether a text ends with a label that calls instances, and elements of a
// list of single words.
func afterLabel(left string) bool {
	k := strings.LastIndex(left, ": ")
	if k < 0 {
		return false // as most
	}
	for element := range strings.SplitSeq(left[k+2:], ", ") {
		if strings.ContainsAny(element, " .;!?()") {
			return false
		}
	}
	return callsInstances(left[:k])
}

// afterNoun reports whether a text ends with elements of a list, each a word and a comma, behind
// a noun that calls them tools: "our tools Zorb, Quarnix, ".
func afterNoun(left string) bool {
	if !strings.HasSuffix(left, ", ") {
		return false // as most
	}
	for range reach {
		left = strings.TrimSuffix(left, ", ")
		k := strings.LastIndexByte(left, ' ')
		if k < 1 || k+1 == len(left) {
			return false
		}
		if left[k-1] != ',' {
			noun := lastWordOf(left[:k])
			return len(noun) > 4 && strings.HasSuffix(noun, "s") && strings.HasSuffix(left[:k], noun) && typeNoun(noun)
		}
		left = left[:k+1]
	}
	return false
}

// afterCue is instance for a run that may have a cue.
func afterCue(r *run, lo int32) bool {
	left := r.text[max(0, int(lo)-longestInstances):lo]
	if r.rules&cueBrief == 0 && r.marks&scriptMark == 0 && strings.IndexByte(left, ':') < 0 {
		return false
	}
	at, ok := instanceCue(left)
	if !ok {
		return false
	}
	for element := range strings.FieldsFuncSeq(left[at:], func(r rune) bool { return r == ',' || r == '/' || r == '、' }) {
		if strings.ContainsAny(element, ".;:!?()") && !strings.HasSuffix(element, ".js") || strings.Count(strings.TrimSpace(element), " ") > mostWithin {
			return false
		}
	}
	return true
}

// instanceCue returns where the last mark or word ends that instances follow, should
// the word before it say that they are tools.
func instanceCue(left string) (at int, ok bool) {
	within, gap, word := 0, 0, false // blanks between words of the element that end is in, blanks right behind end, and whether a word is behind those
	for end := len(left); end > 2; end-- {
		switch b := left[end-1]; {
		case b == ' ' && endsCue[left[end-2]], b == lastOfColon:
			mark := strings.TrimSuffix(left[:end], " ")
			if cue := instanceCues.at(mark); cue != "" {
				noun := lastWordOf(strings.TrimRight(mark[:len(mark)-len(cue)], " *_,"))
				return end, typeNoun(noun) || strings.HasSuffix(noun, "s") && kindNoun(noun)
			}
			if gap++; b != ' ' {
				within, gap, word = 0, 0, false
			}
		case b == ' ':
			gap++
		case partsElements[b]:
			within, gap, word = 0, 0, false
		default:
			for end > 3 && left[end-2] != ' ' && !partsElements[left[end-2]] {
				end-- // to the start of the word
			}
			if word {
				within += gap
			}
			if gap, word = 0, true; within > mostWithin {
				return 0, false // as most: no such element
			}
		}
	}
	return 0, false
}

// callsInstances reports whether a label begins with a noun that calls what follows the colon
// behind it tools, and goes on with what these are for: "Tools for managing deployments".
func callsInstances(label string) bool {
	if k := strings.LastIndexAny(label, ".!?:;("); k >= 0 {
		label = label[k+1:]
	}
	label = strings.TrimLeft(label, " *_-")
	noun := firstWordOf(label)
	return len(noun) > 4 && strings.HasSuffix(noun, "s") && typeNoun(noun) && preposition(catalog.Fold(firstWordOf(strings.TrimLeft(label[len(noun):], " "))))
}

// partsElements are the bytes that part the elements of a list, or may do so.
var partsElements = func() (set [256]bool) {
	for b := range set {
		set[b] = b < ' ' || b >= utf8.RuneSelf || b == ',' || b == '/'
	}
	return set
}()

// mostWithin is how many blanks stand between the words of an element at most.
const mostWithin = 2

// instanceCues are the marks and words that instances follow: behind a blank, but for
// the colon of Chinese and Japanese.
var instanceCues = endsOf(":", " like", " such as", " wie", " come", " como", " comme", " jak", " zoals", " som", " вроде", "：")

// endsCue are the bytes that stand before the blank at the end of a cue.
var endsCue = bytesOf(":esokm\xb5")

// cueWord reports whether a word may be the last of a cue.
func cueWord(word string) bool {
	switch word {
	case "like", "as", "wie", "come", "como", "comme", "jak", "zoals", "som", "вроде":
		return true
	}
	return false
}

// lastOfColon is the last byte of "：".
const lastOfColon = 0x9A

// enumerated returns how many accepted names stand in the list within the line that c
// is an element of, no more than four on each side.
func (f *finder) enumerated(c *candidate, r *run) (names int) {
	at := f.firstFrom(r, c.lo)
	for _, step := range [...]int32{-1, +1} {
		k, last := at, c
		if step < 0 {
			k--
		}
		for n := 0; k >= r.cands.lo && k < r.cands.hi && n < reach; k, n = k+step, n+1 {
			o := &f.cands[k]
			if o.thing == c.thing || o.thing.class != model.ToolMention || o.shadow || !o.taken && o.thing.guess <= 4 || o.lo < last.hi && o.hi > last.lo {
				continue
			}
			lo, hi := min(o.hi, last.hi), max(o.lo, last.lo)
			if hi-lo > 8 || !joining(r.text[lo:hi]) {
				break
			}
			last = o
			if o.taken {
				names++
			}
		}
	}
	return names
}
