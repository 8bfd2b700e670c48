package rst

import "strings"

// kind says what is made of a directive.
type kind byte

const (
	unknownKind kind = iota
	codeKind
	proseCodeKind // code that has no language for an argument
	mathKind
	rawKind
	admonitionKind // a title of its own, then content
	titledKind     // the argument is the title
	versionKind    // a title of its own with the argument
	imageKind
	figureKind
	tableKind
	listTableKind
	csvTableKind
	containerKind // the content alone
	quoteKind
	captionKind // the argument alone, in strong type
	describeKind
	includeKind
	programKind // what a program says of itself, and what the writer adds
	contentsKind
	settingKind
	metaKind
	titleKind
	roleKind
	defaultRoleKind
	highlightKind
	replaceKind
	lineBlockKind
)

// kindOf returns what is made of a directive of that name.
func kindOf(name string) kind {
	switch name {
	case "code", "code-block", "sourcecode", "prompt", "ipython", "jupyter-execute", "testcode", "testoutput", "doctest", "testsetup", "testcleanup", "code-cell":
		return codeKind
	case "parsed-literal", "productionlist", "graphviz", "digraph", "graph", "uml", "mermaid", "plantuml", "console", "tikz", "asciinema", "literal":
		return proseCodeKind
	case "math":
		return mathKind
	case "raw":
		return rawKind
	case "attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning", "seealso", "todo":
		return admonitionKind
	case "admonition", "topic", "sidebar", "dropdown", "card", "tab", "tab-item", "group-tab", "code-tab", "details":
		return titledKind
	case "versionadded", "versionchanged", "deprecated", "versionremoved", "deprecated-removed":
		return versionKind
	case "image", "thumbnail":
		return imageKind
	case "figure":
		return figureKind
	case "table":
		return tableKind
	case "list-table", "flat-table":
		return listTableKind
	case "csv-table":
		return csvTableKind
	case "class", "rst-class", "cssclass", "container", "only", "compound", "tabs", "tab-set", "grid", "hlist", "glossary", "ifconfig", "ifnotslides", "ifslides", "div", "incremental":
		return containerKind
	case "epigraph", "highlights", "pull-quote", "blockquote":
		return quoteKind
	case "line-block":
		return lineBlockKind
	case "rubric", "centered", "caption":
		return captionKind
	case "function", "method", "attribute", "data", "exception", "decorator", "classmethod", "staticmethod", "property", "envvar", "describe", "object", "cmdoption", "type", "struct", "macro", "member", "confval", "variable", "option", "setting", "command", "target", "signature", "genex":
		return describeKind
	case "include", "literalinclude", "toctree", "autosummary", "bibliography":
		return includeKind
	case "automodule", "autoclass", "autofunction", "automethod", "autoexception", "autodata", "autoattribute":
		return programKind
	case "contents", "sectnum", "section-numbering", "target-notes", "index", "tableofcontents", "listoffigures":
		return contentsKind
	case "header", "footer", "tabularcolumns", "default-domain", "module", "currentmodule", "program", "revealjs":
		return settingKind
	case "meta":
		return metaKind
	case "title":
		return titleKind
	case "role":
		return roleKind
	case "default-role":
		return defaultRoleKind
	case "highlight", "highlightlang":
		return highlightKind
	case "replace", "unicode", "date":
		return replaceKind
	}
	return unknownKind
}

// known reports whether a directive of that name has a meaning here.
func known(name string) bool { return directiveKind(name) != unknownKind }

// directiveKind is as kindOf, for names that may have a domain before them.
func directiveKind(name string) kind {
	if k := kindOf(name); k != unknownKind {
		return k
	}
	switch domain, rest, _ := strings.Cut(name, ":"); domain {
	case "py", "c", "cpp", "js", "rst", "std", "go", "php", "rb", "http":
		if kindOf(rest) == describeKind || rest == "class" || domain == "http" || rest == "directive" || rest == "role" || rest == "enum" {
			return describeKind
		}
		return kindOf(rest)
	}
	return unknownKind
}
