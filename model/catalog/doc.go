// Package catalog holds the tools and projects that gloss knows by name:
// languages, libraries, frameworks, tools, platforms, databases, services and
// projects, each with its other names, home page and a line on what it is.
//
// # Where to start
//
// [Builtin] is the catalogue that the program carries. [Parse] reads one that a
// user wrote, and [Catalog.Merge] lays it over the builtin one. A recognizer
// walks the words of a text ([FirstWord]), folds each ([Fold]) and asks
// [Catalog.Starting] for the names that begin with it.
//
// # The format
//
// A catalogue is UTF-8 text, a record a line, seven columns parted by one tab:
//
//	id  name  kind  field  home page  aliases  about
//
// Blank lines and lines that begin with # are skipped. The id is unique, of
// lower-case ASCII letters, digits, "-" and "."; kind and field are of the
// closed lists [Kinds] and [Fields], and a thing may be of no field; the home page is an http or https URL, or
// empty where a thing has none any more; aliases are parted by ";". A thing has one
// record, whatever it is called: without its maker, with its domain, by a later name.
//
// The name and each alias may end in marks, in any order:
//
//	=   only in exactly this case: "Go=" does not match "GO"
//	?   also an ordinary word or another thing, so that the name alone does
//	    not prove a mention: "Salt?" takes more evidence
//	~   the same, but notes that write it just so mostly mean this thing:
//	    "Slack~" takes less evidence than "Salt?" where it has its capital
//
// A name without marks is safe in any case. Case never needs an alias of its
// own: "pip" covers "PIP".
//
// # Written by hand
//
// [ParseOwn] reads the same and, as tabs are hard to type, lines without any:
//
//	MyTool
//	MyTool, MyTl
//	MyTool, MyTl | library | python | https://mytool.example.org | what it is
//	Salt | https://salt.example.org
//
// First come the names, parted by commas; each may end in marks. What follows is
// parted by "|" or by two blanks or more and may stand in any order, as each is
// known by its looks: a kind, a field, an address, else what the thing is. A
// name that the catalogue below has already adds to that entry and changes what
// is given; a mark or its absence counts for the names that are given.
//
// # Beside the text
//
// catalog.table says where in catalog.tsv everything stands, so that opening
// the builtin catalogue costs next to nothing. After each change of the text,
// run "go generate ./model/catalog" and commit both; a test tells when they
// differ.
package catalog
