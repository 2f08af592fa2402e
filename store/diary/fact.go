package diary

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Fact is one question of the profile, which is answered in words of a closed list.
type Fact struct {
	Key   string   // its name in the file and on the command line
	Words []string // the possible answers
	Many  bool     // the answer is any number of the words, or NoneOfThese

	Retired []string // answers of earlier releases, which stay but are no longer offered

	// Answer returns the words of the answer: nil where there is none, and empty where none of
	// many words applies.
	Answer func(Profile) []string
	set    func(*Profile, []string)
}

// Said and Denied are the answers to a yes-or-no question, and NoneOfThese is the answer
// that none of many words applies.
const (
	Said        = "yes"
	Denied      = "no"
	NoneOfThese = "none"
)

// Facts returns every fact, in the order of the questions.
func Facts() []Fact {
	return []Fact{
		one("muscle", []Muscle{Calf, Foot, Thigh}, func(p *Profile) *Muscle { return &p.Muscle }),
		yesNo("unsteady", func(p *Profile) **bool { return &p.Unsteady }),
		many("massage", Concerns(), func(p *Profile) *[]Concern { return &p.Massage }, UnclearClot),
		one("age", []Age{Child, "16-39", "40-59", "60-74", "75 or more"}, func(p *Profile) *Age { return &p.Age }),
		yesNo("pregnant", func(p *Profile) **bool { return &p.Pregnant }),
		many("medicines", Medicines(), func(p *Profile) *[]Medicine { return &p.Medicines }),
		many("conditions", Conditions(), func(p *Profile) *[]Condition { return &p.Conditions }),
		one("country", []Country{UnitedKingdom, EuropeanUnion, UnitedStates}, func(p *Profile) *Country { return &p.Country }),
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

// FactOf returns the fact with this key, in any case, and reports whether there is one.
func FactOf(key string) (Fact, bool) {
	key = strings.ToLower(key)
	return find(Facts(), func(f Fact) bool { return f.Key == key })
}

// Applies reports whether the fact is a question for this person, or was answered anyway.
func (f Fact) Applies(p Profile) bool {
	return f.Key != "pregnant" || p.Age.Bears() || p.Pregnant != nil
}

// YesNo reports whether the answer is yes or no.
func (f Fact) YesNo() bool { return slices.Equal(f.Words, []string{Said, Denied}) }

// SetAnswer replaces the answer; nil deletes it. An unknown word, or more words than the
// fact allows, are an error, and nothing changes.
func (f Fact) SetAnswer(p *Profile, words []string) error {
	for _, word := range words {
		if !slices.Contains(f.Words, word) && !slices.Contains(f.Retired, word) {
			return fmt.Errorf("%q is not an answer for %s; choose from: %s", word, f.Key, f.List())
		}
	}
	if words != nil && !f.Many && len(words) != 1 {
		return fmt.Errorf("for %s, choose one of: %s", f.Key, f.List())
	}
	f.set(p, words)
	return nil
}

// ErrUnclearClot refuses the word UnclearClot as an answer.
var ErrUnclearClot = errors.New(`"clot" could mean two things`)

// Parse reads an answer from the words of a command line, in any case, with commas or without:
// "75 or more" is one, as is an age in years, and "none" is none of many. UnclearClot is refused with ErrUnclearClot.
func (f Fact) Parse(words []string) (answer []string, err error) {
	answer = strings.Fields(strings.ToLower(strings.ReplaceAll(strings.Join(words, " "), ",", " ")))
	text := strings.Join(answer, " ")
	years, notYears := strconv.Atoi(text)
	switch {
	case f.Key == "age" && notYears == nil && years >= 0 && years <= 120:
		group, _ := slices.BinarySearch([]int{16, 40, 60, 75}, years+1)
		answer = []string{f.Words[group]}
	case !f.Many:
		answer = []string{text}
	case text == NoneOfThese:
		answer = []string{}
	case slices.Contains(answer, NoneOfThese):
		return nil, fmt.Errorf("choose either %q or the answers that apply, not both", NoneOfThese)
	case slices.Contains(f.Retired, string(UnclearClot)) && slices.Contains(answer, string(UnclearClot)):
		return answer, ErrUnclearClot
	}
	return answer, f.SetAnswer(&Profile{}, answer)
}

// List returns the possible answers, with commas between them.
func (f Fact) List() string {
	words := f.Words
	if f.Many {
		words = append(slices.Clone(words), NoneOfThese)
	}
	return strings.Join(words, ", ")
}

// one is a fact whose answer is one of its words.
func one[T ~string](key string, words []T, field func(*Profile) *T) Fact {
	return Fact{
		Key: key, Words: texts(words),
		Answer: func(p Profile) []string {
			if value := *field(&p); value != "" {
				return []string{string(value)}
			}
			return nil
		},
		set: func(p *Profile, answer []string) { *field(p) = T(strings.Join(answer, "")) },
	}
}

// many is a fact whose answer is any number of its words, in their order, each once.
func many[T ~string](key string, words []T, field func(*Profile) *[]T, retired ...T) Fact {
	known := slices.Concat(retired, words)
	return Fact{
		Key: key, Words: texts(words), Many: true, Retired: texts(retired),
		Answer: func(p Profile) []string { return texts(*field(&p)) },
		set: func(p *Profile, answer []string) {
			*field(p) = nil
			if answer != nil {
				*field(p) = slices.DeleteFunc(slices.Clone(known), func(word T) bool { return !slices.Contains(answer, string(word)) })
			}
		},
	}
}

// yesNo is a fact whose answer is yes or no.
func yesNo(key string, field func(*Profile) **bool) Fact {
	return Fact{
		Key: key, Words: []string{Said, Denied},
		Answer: func(p Profile) []string {
			if value := *field(&p); value == nil {
				return nil
			} else if *value {
				return []string{Said}
			}
			return []string{Denied}
		},
		set: func(p *Profile, answer []string) {
			*field(p) = nil
			if answer != nil {
				*field(p) = new(answer[0] == Said)
			}
		},
	}
}

// texts returns words as strings; nil stays nil.
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

// Label returns one of the fact's words in plain words.
func (f Fact) Label(word string) string {
	labels, known := map[string]map[string]string{
		"medicines": {
			"laba-inhaler":               "a long-acting inhaler (LABA)",
			"potassium-sparing-diuretic": "a potassium-sparing water tablet",
			"thiazide-diuretic":          "a thiazide water tablet",
			"loop-diuretic":              "a loop water tablet",
			"statin":                     "a statin, for cholesterol",
			"iron-infusion":              "iron by drip",
			"blood-thinner":              "a blood thinner",
			"quinine":                    "quinine, or tonic water often",
		},
		"conditions": {
			"parkinsons":      "Parkinson's",
			"artery-disease":  "narrowed leg arteries",
			"neuropathy":      "nerve damage (neuropathy)",
			"spinal-stenosis": "a narrowed spine (stenosis)",
		},
		"massage": {
			"past-clot":      "I have had a clot",
			"clot":           "a clot, now or earlier",
			"blood-thinner":  "a blood thinner, or a bleeding disorder",
			"varicose-veins": "bulging varicose veins",
			"open-skin":      "a wound, rash or infection, or recent surgery",
			"numb-feet":      "numb feet, or little feeling in them",
			"brittle-bones":  "brittle bones, or cancer in the leg",
		},
		"country": {"uk": "United Kingdom", "eu": "European Union", "us": "United States"},
	}[f.Key]
	if !known {
		return word
	}
	return cmp.Or(labels[word], strings.ReplaceAll(word, "-", " "))
}

// Describe returns the answer in plain words, "no answer", or "none of these".
func (f Fact) Describe(p Profile) string {
	answer := f.Answer(p)
	switch {
	case answer == nil:
		return "no answer"
	case len(answer) == 0:
		return "none of these"
	}
	for i, word := range answer {
		answer[i] = f.Label(word)
	}
	return strings.Join(answer, "; ")
}
