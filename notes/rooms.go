package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words for rooms. Those before a designator ("Room 3", "Salle Turing"), those
// after one ("Main Hall"), and what stands before the latter.
var (
	roomNouns = wordSet(roomNounList)
	hallNouns = wordSet(hallNounList)
	hallWords = wordSet("main grand great large small big upper lower north south east west plenary conference meeting lecture seminar " +
		"großer kleiner grosser oberer unterer roter blauer grüner red blue green")
	wholeRooms = wordSet(wholeRoomList)
	// timedRooms are rooms only where a time stands beside them: a track is a
	// part of a programme otherwise.
	timedRooms = wordSet("track hs sr rm")
	anyRooms   = foldedSet(roomNounList + " " + hallNounList + " " + wholeRoomList)
)

const (
	roomNounList = "room raum hörsaal saal seminarraum zimmer salle amphi amphithéâtre sala salón salon aula auditorium hall ballroom zaal lokaal sal sál " +
		"зал аудитория кабинет комната"
	hallNounList  = "room hall ballroom auditorium theatre theater stage saal raum hörsaal bühne"
	wholeRoomList = "auditorium aula audimax ballroom hauptsaal hauptbühne mainstage amphithéâtre"
)

// isRoom reports whether a piece of a title is nothing but the name of a room.
// Where a time stands beside it (timed), a room may also have a name; without,
// "Room Service" would be one.
func isRoom(s string, timed bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 60 {
		return false
	}
	if isAsianRoom(s, timed) {
		return true
	}
	last := len(words) - 1
	low := strings.ToLower(words[0])
	if last == 0 {
		return timed && wholeRooms(low)
	}
	if isHall(s) {
		for _, w := range words[:last] {
			if !hallWords(strings.ToLower(w)) && !(timed && capitalized(w)) {
				return false
			}
		}
		return timed || unicode.IsUpper(firstRune(s))
	}
	if timed && last == 1 && timedRooms(low) && len(words[1]) <= 4 && roomCode(words[1]) {
		return true
	}
	// "Meeting Room 3"
	for len(words) > 2 && hallWords(low) {
		words = words[1:]
		low = strings.ToLower(words[0])
	}
	if !roomNouns(low) || len(words) > 4 {
		return false
	}
	if len(words) == 2 && roomCode(words[1]) {
		return true
	}
	for _, w := range words[1:] {
		if !timed || !capitalized(w) && !roomCode(w) && !particle(w) {
			return false
		}
	}
	return timed
}

// isHall reports whether the word for a room stands last, as in "Main Hall". At
// the start of a title it may be the subject.
func isHall(s string) bool {
	return hallNouns(strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]))
}

func isAsianRoom(s string, timed bool) bool {
	if strings.ContainsRune(s, ' ') || utf8.RuneCountInString(s) > 12 {
		return false
	}
	coded := timed || strings.ContainsAny(s, "0123456789ABCDEFG")
	for _, mark := range [...]string{"会議室", "ホール", "ルーム", "号室", "教室", "会場"} {
		if coded && (strings.HasSuffix(s, mark) || strings.HasPrefix(s, mark)) {
			return true
		}
	}
	return false
}

// roomCode reports whether w is what tells rooms apart: "3", "2.17", "B",
// "B104", "HS1".
func roomCode(w string) bool {
	if len(w) > 8 {
		return false
	}
	digit, letters := false, 0
	for _, r := range w {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case unicode.IsUpper(r):
			letters++
		case r == '.' || r == '-' || r == '/' || digit && unicode.IsLower(r):
		default:
			return false
		}
	}
	return digit || letters == 1
}

func capitalized(w string) bool {
	r := firstRune(w)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
