package export

// MostNotesLines is the most that Options.NotesLines can ask for.
const MostNotesLines = 60

// LinkNotes says where on paper the addresses of links stand. Wherever it is,
// their numbers are those of the reading list.
type LinkNotes uint8

// The places for addresses. UsualNotes is the margin where there is one, else
// the reading list alone.
const (
	UsualNotes LinkNotes = iota
	MarginNotes
	FootNotes
	EndNotes // in the reading list alone
)

// QR says what a reader on paper can scan.
type QR uint8

// What QR codes are of: nothing; each item of the reading list; the list, all
// of its addresses in a code or a few.
const (
	NoQR QR = iota
	EachQR
	ListQR
)
