package profile

import (
	"slices"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// noCursor is the cursor of a question on which no arrow was pressed yet.
const noCursor = -1

// sheet is one question as it is being answered.
type sheet struct {
	at      int // of the facts
	fact    diary.Fact
	options []form.Option // of the fact's words, and with many the one for none
	told    []string
	cursor  int
}

// sheetOf opens the question about the fact at a place.
func sheetOf(at int, p diary.Profile) sheet {
	s := sheet{at: at, fact: diary.Facts()[at], cursor: noCursor}
	keys := optionKeys(s.fact)
	for i, word := range s.fact.Words {
		s.options = append(s.options, form.Option{Key: keys[i : i+1], Label: s.fact.Label(word)})
	}
	if s.fact.Many {
		s.options = append(s.options, form.Option{Key: "n", Label: "none of these"})
	}
	s.told = s.fact.Told(p)
	return s
}

// optionKeys are the keys of a fact's words, one a character. They leave out what
// moves or leaves, and n.
func optionKeys(f diary.Fact) string {
	switch f.Key {
	case "muscle":
		return "cft"
	case "country":
		return "uea"
	case "unsteady", "pregnant":
		return "yn"
	default:
		return "abcdefgimopr"
	}
}

// marked tells whether an option is part of the answer.
func (s *sheet) marked(option int) bool {
	if option == len(s.fact.Words) { // none of these
		return s.told != nil && len(s.told) == 0
	}
	return slices.Contains(s.told, s.fact.Words[option])
}

// pick takes an option, or with many takes it back too.
func (s *sheet) pick(option int) {
	switch {
	case option == len(s.fact.Words):
		s.told = []string{}
	case !s.fact.Many:
		s.told = []string{s.fact.Words[option]}
	case s.marked(option):
		s.told = slices.DeleteFunc(s.told, func(word string) bool { return word == s.fact.Words[option] })
		if len(s.told) == 0 {
			s.told = nil // nothing ticked says nothing
		}
	default:
		s.told = append(slices.Clone(s.told), s.fact.Words[option])
	}
}

// keyed is the option with this key.
func (s *sheet) keyed(key string) int {
	return slices.IndexFunc(s.options, func(o form.Option) bool { return o.Key == key })
}

// move moves the cursor, from nowhere to the answer or the nearest end.
func (s *sheet) move(by int) {
	if s.cursor == noCursor {
		s.cursor = 0
		if first := slices.IndexFunc(s.options, func(o form.Option) bool { return s.marked(s.keyed(o.Key)) }); first >= 0 {
			s.cursor = first
		}
		return
	}
	s.cursor = max(0, min(len(s.options)-1, s.cursor+by))
}
