package diary

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Fact is one thing that a profile tells, in words of a closed list.
type Fact struct {
	Key   string   // that names it in the file and on the command line
	Words []string // that it can be told in
	Many  bool     // any number of the words, or NoneOfThese

	Retired []string // words of earlier releases: read and kept, but not offered

	told func(Profile) []string
	tell func(*Profile, []string)
}

// Said and Denied are the words of a fact that is so or not, and NoneOfThese tells
// that none of many is so.
const (
	Said        = "yes"
	Denied      = "no"
	NoneOfThese = "none"
)

// Facts returns everything that a profile can tell, in the order in which it is
// asked.
func Facts() []Fact {
	return []Fact{
		one("muscle", []Muscle{Calf, Foot, Thigh}, func(p *Profile) *Muscle { return &p.Muscle }),
		truth("unsteady", func(p *Profile) **bool { return &p.Unsteady }),
		many("massage", Concerns(), func(p *Profile) *[]Concern { return &p.Massage }, UnclearClot),
		one("age", Ages(), func(p *Profile) *Age { return &p.Age }),
		truth("pregnant", func(p *Profile) **bool { return &p.Pregnant }),
		many("medicines", Medicines(), func(p *Profile) *[]Medicine { return &p.Medicines }),
		many("conditions", Conditions(), func(p *Profile) *[]Condition { return &p.Conditions }),
		one("country", Countries(), func(p *Profile) *Country { return &p.Country }),
	}
}

// FactKeys returns the keys of all facts, in the order of the questions.
func FactKeys() []string {
	var keys []string
	for _, f := range Facts() {
		keys = append(keys, f.Key)
	}
	return keys
}

// FactOf returns the fact with this key.
func FactOf(key string) (Fact, bool) {
	all := Facts()
	i := slices.IndexFunc(all, func(f Fact) bool { return f.Key == key })
	if i < 0 {
		return Fact{}, false
	}
	return all[i], true
}

// Answer returns the words that the profile tells the fact in: nil when it is not
// told, and none, but not nil, when none of many is so.
func (f Fact) Answer(p Profile) []string { return f.told(p) }

// Applies reports whether the fact is a question for this person, or was answered
// anyway.
func (f Fact) Applies(p Profile) bool {
	return f.Key != "pregnant" || p.Age.Bears() || p.Pregnant != nil
}

// YesNo tells whether the fact is so or not, and nothing else.
func (f Fact) YesNo() bool { return slices.Equal(f.Words, []string{Said, Denied}) }

// SetAnswer puts the words in place of what the profile tells. A word that is not
// known, or more words than it takes, are refused, and nothing changes.
// nil forgets what was told.
func (f Fact) SetAnswer(p *Profile, words []string) error {
	for _, word := range words {
		if !slices.Contains(f.Words, word) && !slices.Contains(f.Retired, word) {
			return fmt.Errorf("%q is not a word for %s; the words are: %s", word, f.Key, f.List())
		}
	}
	if words != nil && !f.Many && len(words) != 1 {
		return fmt.Errorf("%s is told as one of: %s", f.Key, f.List())
	}
	f.tell(p, words)
	return nil
}

// ErrUnclearClot refuses the word UnclearClot as an answer.
var ErrUnclearClot = errors.New(`"clot" can be two things`)

// Parse reads the words of a command line: "75 or more" as one, whatever their
// case, and "none" for none of many. UnclearClot is ErrUnclearClot.
func (f Fact) Parse(words []string) ([]string, error) {
	text := strings.ToLower(strings.Join(words, " "))
	told := strings.Fields(text)
	switch {
	case !f.Many:
		told = []string{text}
	case text == NoneOfThese:
		told = []string{}
	case slices.Contains(told, NoneOfThese):
		return nil, fmt.Errorf("either %q or what is so, not both", NoneOfThese)
	case slices.Contains(f.Retired, string(UnclearClot)) && slices.Contains(told, string(UnclearClot)):
		return told, ErrUnclearClot
	}
	return told, f.SetAnswer(&Profile{}, told)
}

// List is every word that the fact can be told in, with commas between them.
func (f Fact) List() string {
	words := f.Words
	if f.Many {
		words = append(slices.Clone(words), NoneOfThese)
	}
	return strings.Join(words, ", ")
}

// one is a fact that is one of its words.
func one[T ~string](key string, words []T, field func(*Profile) *T) Fact {
	return Fact{
		Key: key, Words: texts(words),
		told: func(p Profile) []string {
			if value := *field(&p); value != "" {
				return []string{string(value)}
			}
			return nil
		},
		tell: func(p *Profile, told []string) { *field(p) = T(strings.Join(told, "")) },
	}
}

// many is a fact that is any number of its words, kept in their order, each once.
func many[T ~string](key string, words []T, field func(*Profile) *[]T, retired ...T) Fact {
	known := slices.Concat(retired, words)
	return Fact{
		Key: key, Words: texts(words), Many: true, Retired: texts(retired),
		told: func(p Profile) []string { return texts(*field(&p)) },
		tell: func(p *Profile, told []string) {
			*field(p) = nil
			if told == nil {
				return
			}
			*field(p) = slices.DeleteFunc(slices.Clone(known), func(word T) bool { return !slices.Contains(told, string(word)) })
		},
	}
}

// truth is a fact that is so or not.
func truth(key string, field func(*Profile) **bool) Fact {
	return Fact{
		Key: key, Words: []string{Said, Denied},
		told: func(p Profile) []string {
			switch value := *field(&p); {
			case value == nil:
				return nil
			case *value:
				return []string{Said}
			default:
				return []string{Denied}
			}
		},
		tell: func(p *Profile, told []string) {
			*field(p) = nil
			if told != nil {
				*field(p) = new(told[0] == Said)
			}
		},
	}
}

// texts are words as text; nil stays nil.
func texts[T ~string](words []T) []string {
	if words == nil {
		return nil
	}
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = string(word)
	}
	return all
}
