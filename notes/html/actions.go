package html

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"
)

// Pages let their readers do something with each post and comment: "reply · share
// · save · report". Such rows are known by their words.

// maxActions is how many bytes of text a row of actions has.
const maxActions = 160

// actionWords are what such a row offers, in lower case and without numbers.
var actionWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.SplitSeq("reply|share|save|unsave|report|permalink|perma-link|embed|hide|past|favorite|favourite|flag|like|likes|dislike|unlike|love|edit|delete|print|email|e-mail|tweet|pin it|pin|follow|following|unfollow|subscribe|bookmark|bookmarked|copy link|copy url|upvote|downvote|vote|crosspost|give award|award|source|parent|context|full comments|more replies|next|prev|previous|root|comment|comments|add a comment|add comment|retweet|repost|quote|react|"+
		"antworten|teilen|speichern|melden|merken|drucken|kommentieren|kommentare|gefällt mir|bearbeiten|löschen|link kopieren|"+
		"répondre|partager|enregistrer|signaler|imprimer|commenter|j’aime|j'aime|modifier|supprimer|copier le lien|commentaires|"+
		"responder|compartir|guardar|denunciar|imprimir|comentar|me gusta|editar|eliminar|copiar enlace|comentarios|"+
		"compartilhar|salvar|curtir|excluir|copiar link|comentários|rispondi|condividi|salva|segnala|stampa|commenta|mi piace|modifica|elimina|commenti|"+
		"beantwoorden|delen|opslaan|rapporteren|afdrukken|reageren|vind ik leuk|reacties|svara|dela|spara|gilla|skriv ut|kommentera|"+
		"odpowiedz|udostępnij|zapisz|zgłoś|drukuj|skomentuj|lubię to|ответить|поделиться|сохранить|пожаловаться|печать|нравится|комментарии|"+
		"返信|共有|保存|報告|印刷|いいね|コメント|回复|分享|收藏|举报|打印|点赞|赞|评论", "|") {
		m[w] = true
	}
	return m
})

// sharedTo are the sites that a row of actions may name among what it offers.
var sharedTo = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.SplitSeq("facebook|twitter|linkedin|whatsapp|telegram|pinterest|mastodon|bluesky|reddit|pocket|instapaper|hacker news|x|xing|tumblr", "|") {
		m[w] = true
	}
	return m
})

// isActions reports whether a node holds nothing but two or more things to do with
// a post, each in an element of its own or parted by signs.
func (j *judge) isActions(i int32, n *node) bool {
	switch n.tag {
	case atom.Ul, atom.Ol, atom.Div, atom.P, atom.Span, atom.Td, atom.Menu:
	default:
		return false
	}
	if n.size == 0 || n.size > maxActions || n.has&(hasHeading|hasPicture|hasMain) != 0 {
		return false
	}
	count, sites := 0, 0
	for c := i + 1; c < n.stop; c++ {
		t := &j.t.nodes[c]
		switch {
		case t.has&dropped != 0:
			c = t.stop - 1
			continue
		case t.kind != text:
			if t.tag == atom.Input {
				return false
			}
			continue
		}
		for _, word := range strings.FieldsFunc(decoded(j.t.text[t.start:t.end]), func(r rune) bool { return r == '|' || r == '·' || r == '•' || r == '/' || r == ',' }) {
			word = strings.ToLower(strings.Trim(oneLine(word), " ()[]0123456789.…\u00a0"))
			if word == "" {
				continue
			}
			switch {
			case actionWords()[word]:
				count++
			case sharedTo()[word]:
				sites++
			default:
				return false
			}
		}
	}
	if n.tag != atom.Div && n.tag != atom.Span && n.tag != atom.Menu && !linked(n, 50) {
		return false // words of the notes, perhaps
	}
	return count > 0 && count+sites > 1 && linked(n, 50) || count > 2 && sites == 0
}
