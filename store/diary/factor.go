package diary

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Factor names something about the day before the night, with its unit where it has one:
// "water_ml", "feet".
type Factor string

// Factors are the recorded amounts of one night's day. What was not recorded is absent.
type Factors map[Factor]Amount

// Amount is an amount of a factor: a number in the factor's unit, or a word such as "long".
// In JSON it is the number or the word itself.
type Amount struct {
	Number float64
	Word   string // when not empty, the amount is this word
}

// MarshalJSON writes the word, or else the number.
func (a Amount) MarshalJSON() ([]byte, error) {
	if a.Word != "" {
		return json.Marshal(a.Word)
	}
	return strconv.AppendFloat(nil, a.Number, 'f', -1, 64), nil
}

// UnmarshalJSON reads a word or a number.
func (a *Amount) UnmarshalJSON(data []byte) error {
	*a = Amount{}
	var err error
	isWord := bytes.HasPrefix(data, []byte(`"`))
	switch {
	case isWord && !bytes.ContainsFunc(data, func(r rune) bool { return r == '\\' || r >= utf8.RuneSelf }): // as nearly all are
		a.Word = string(bytes.Trim(data, `"`))
	case isWord:
		err = json.Unmarshal(data, &a.Word)
	default:
		a.Number, err = strconv.ParseFloat(string(data), 64)
	}
	if err != nil || isWord && a.Word == "" {
		return fmt.Errorf("%s is neither a number nor a word", data)
	}
	return nil
}

// The factors that can be recorded.
const (
	Water      Factor = "water_ml" // the sum of the night's drinks, or an answer about the whole day
	Feet       Factor = "feet"
	Sitting    Factor = "sitting"
	Exercise   Factor = "exercise"
	Sweat      Factor = "sweat"
	Movement   Factor = "movement"
	Caffeine   Factor = "caffeine"
	Alcohol    Factor = "alcohol"
	Magnesium  Factor = "magnesium"
	Supplement Factor = "supplement"
	Position   Factor = "position"
	Covers     Factor = "covers"
)

// Question is the question about a factor. It has either words, from the least to the most,
// or a unit.
type Question struct {
	Factor Factor
	Word   string   // for people and for the command line: "water"
	Also   []string // other words for it that are read: "coffee"
	Asks   string   // what the words are about
	Words  []string
	Unit   Unit
	Grade  Grade
}

// Grade is the quality of the evidence for a link between a factor and cramps, the lower one
// where it is between two, or "" where nobody has looked. A link is not a cause.
type Grade string

// The grades: several or large studies, one good study, small or mixed studies, and advice
// only.
const (
	Strong   Grade = "strong"
	Moderate Grade = "moderate"
	Weak     Grade = "weak"
	Opinion  Grade = "opinion"
)

// Unit is that of a factor's number.
type Unit struct {
	One, Many string  // "cup", "cups"; for millilitres "ml"
	Much      float64 // more than this at once is probably a slip
	Most      float64 // that can be recorded for a day
}

// Questions returns the question about every factor that can be recorded, those first whose
// link with cramps has the best evidence. The grades:
// exercise, the NHS on leg cramps and the Merck Manual; too little movement, Delacour
// 2020 (odds 9.8 times as high, but 1.7 to 102); alcohol over 60, Delacour 2018
// (6.5 times, 1.7 to 38); long standing, long sitting, sweating and covers, advice
// alone; drinks and caffeine, advice that reviews did not bear out.
// It has too many callers to be inlined.
//
//go:noinline
func Questions() []Question { return slices.Clone(questions) }

var questions = []Question{
	{Factor: Exercise, Word: "exercise", Asks: "exercise", Words: []string{"none", "usual", "hard", "unusual"}, Grade: Moderate},
	{Factor: Movement, Word: "movement", Asks: "gentle movement", Words: []string{"none", "walk", "swim", "yoga", "bike", "other"}, Grade: Weak},
	{Factor: Alcohol, Word: "alcohol", Also: []string{"beer", "beers", "wine", "wines"}, Asks: "alcoholic drinks", Unit: Unit{"drink", "drinks", 12, 40}, Grade: Weak},
	{Factor: Feet, Word: "feet", Asks: "time on your feet", Words: []string{"little", "some", "long"}, Grade: Opinion},
	{Factor: Water, Word: "water", Asks: "water and other drinks", Unit: Unit{"ml", "ml", 4_000, 10_000}, Grade: Opinion},
	{Factor: Caffeine, Word: "caffeine", Also: []string{"coffee", "coffees", "tea", "teas", "cola", "colas"}, Asks: "coffee, tea, cola", Unit: Unit{"cup", "cups", 12, 30}, Grade: Opinion},
	{Factor: Sitting, Word: "sitting", Asks: "long sitting", Words: []string{"none", "some", "long"}, Grade: Opinion},
	{Factor: Sweat, Word: "sweat", Asks: "heat and sweat", Words: []string{"none", "some", "heavy"}, Grade: Opinion},
	{Factor: Magnesium, Word: "magnesium", Asks: "magnesium as a supplement", Words: []string{"no", "yes"}},
	{Factor: Supplement, Word: "supplement", Asks: "other supplements", Words: []string{"no", "yes"}},
	{Factor: Position, Word: "position", Asks: "how you lay in bed", Words: []string{"back", "side", "front", "mixed"}},
	{Factor: Covers, Word: "covers", Asks: "covers over your feet", Words: []string{"loose", "tight"}, Grade: Opinion},
}

// QuestionOf returns the question with this word, in any case, and reports whether there is one.
func QuestionOf(word string) (Question, bool) {
	word = strings.ToLower(word)
	return find(Questions(), func(q Question) bool { return q.Word == word || slices.Contains(q.Also, word) })
}

// Question returns the question about the factor, and reports whether there is one.
func (f Factor) Question() (q Question, known bool) {
	all := questions
	for i := range all { // without copying any, as a hundred years of nights ask a million times
		if all[i].Factor == f {
			return all[i], true
		}
	}
	return q, false
}

// Chosen are some of the questions, in the order of Questions.
type Chosen []Question

// ParseChosen returns the questions with these words.
func ParseChosen(text string) Chosen {
	words := strings.Fields(text)
	return slices.DeleteFunc(Questions(), func(q Question) bool { return !slices.Contains(words, q.Word) })
}

// String returns their words, which ParseChosen reads.
func (c Chosen) String() string {
	words := make([]string, len(c))
	for i, q := range c {
		words[i] = q.Word
	}
	return strings.Join(words, " ")
}

// Has reports whether a question is one of them.
func (c Chosen) Has(q Question) bool {
	return slices.ContainsFunc(c, func(have Question) bool { return have.Factor == q.Factor })
}

// Toggle returns them with a question, or without it if they have it.
func (c Chosen) Toggle(q Question) Chosen {
	return slices.DeleteFunc(Questions(), func(one Question) bool { return c.Has(one) == (one.Factor == q.Factor) })
}

// Numeric reports whether amounts of the factor are numbers, which add up over a day.
func (q Question) Numeric() bool { return len(q.Words) == 0 }

// Drink is water at a time of the day, which shows whether it came steadily or only in the
// evening.
type Drink struct {
	ID string    `json:"id"`
	At time.Time `json:"at"`
	ML float64   `json:"ml"`

	Changed time.Time `json:"changed,omitzero"` // zero: not known
}

// String returns a drink with its time: "14:00 300 ml".
func (d Drink) String() string {
	water, _ := Water.Question()
	return d.At.Format("15:04 ") + water.Describe(Amount{Number: d.ML})
}

// Level is a coarse amount of a factor. Unknown is none: it was not recorded.
type Level int

// The levels. None is also the least of a factor's words.
const (
	Unknown Level = iota
	None
	Some
	Much
)

// Graded reports whether the factor's words go from less to more; those of Position do not.
func (q Question) Graded() bool { return q.Factor != Position }

// Level returns the level of an amount of a graded factor. Of a number, more than middle is
// Much; two words are None and Much, and movement of any kind is Much.
func (q Question) Level(a Amount, middle float64) Level {
	at := slices.Index(q.Words, a.Word)
	switch {
	case q.Numeric() && a.Word != "", !q.Numeric() && at < 0:
		return Unknown // from another release
	case q.Numeric() && a.Number <= 0, !q.Numeric() && at == 0:
		return None
	case q.Numeric() && a.Number > middle, len(q.Words) == 2, q.Factor == Movement, at >= 2:
		return Much
	default:
		return Some
	}
}

// Middle returns the median of the amounts above 0, the lower one of the two in the middle,
// or 0 where there are none. It sorts the amounts.
func Middle(amounts []float64) float64 {
	slices.Sort(amounts)
	first := slices.IndexFunc(amounts, func(n float64) bool { return n > 0 })
	if first < 0 {
		return 0
	}
	some := amounts[first:]
	return some[(len(some)-1)/2]
}
