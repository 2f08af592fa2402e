package diary

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
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
	return json.Marshal(a.Number)
}

// UnmarshalJSON reads a word or a number.
func (a *Amount) UnmarshalJSON(data []byte) error {
	*a = Amount{}
	if json.Unmarshal(data, &a.Word) == nil && a.Word != "" {
		return nil
	}
	if err := json.Unmarshal(data, &a.Number); err != nil {
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
	Word   string // for people and for the command line: "water"
	Asks   string // what the words are about
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

// Unit is that of a factor's number, and the most that can be recorded for a day.
type Unit struct {
	One, Many string // "cup", "cups"; for millilitres "ml"
	Most      float64
}

// Questions returns the question about every factor that can be recorded, those first whose
// link with cramps has the best evidence. The grades:
// exercise, the NHS on leg cramps and the Merck Manual; too little movement, Delacour
// 2020 (odds 9.8 times as high, but 1.7 to 102); alcohol over 60, Delacour 2018
// (6.5 times, 1.7 to 38); long standing, long sitting, sweating and covers, advice
// alone; drinks and caffeine, advice that reviews did not bear out.
func Questions() []Question {
	amounts := []string{"none", "some", "long"}
	return []Question{
		{Factor: Exercise, Word: "exercise", Asks: "hard or unusual exercise", Words: []string{"none", "usual", "hard", "unusual"}, Grade: Moderate},
		{Factor: Movement, Word: "movement", Asks: "gentle movement", Words: []string{"none", "walk", "swim", "yoga", "bike", "other"}, Grade: Weak},
		{Factor: Alcohol, Word: "alcohol", Asks: "alcoholic drinks", Unit: Unit{"drink", "drinks", 40}, Grade: Weak},
		{Factor: Feet, Word: "feet", Asks: "time on your feet", Words: []string{"little", "some", "long"}, Grade: Opinion},
		{Factor: Water, Word: "water", Asks: "water and other drinks", Unit: Unit{"ml", "ml", 10_000}, Grade: Opinion},
		{Factor: Caffeine, Word: "caffeine", Asks: "coffee, tea, cola", Unit: Unit{"cup", "cups", 30}, Grade: Opinion},
		{Factor: Sitting, Word: "sitting", Asks: "long sitting", Words: amounts, Grade: Opinion},
		{Factor: Sweat, Word: "sweat", Asks: "heat and sweat", Words: []string{"none", "some", "heavy"}, Grade: Opinion},
		{Factor: Magnesium, Word: "magnesium", Asks: "magnesium as a supplement", Words: []string{"no", "yes"}},
		{Factor: Supplement, Word: "supplement", Asks: "other supplements", Words: []string{"no", "yes"}},
		{Factor: Position, Word: "position", Asks: "how you lay in bed", Words: []string{"back", "side", "front", "mixed"}},
		{Factor: Covers, Word: "covers", Asks: "covers at the feet", Words: []string{"loose", "tight"}, Grade: Opinion},
	}
}

// QuestionOf returns the question with this word, and reports whether there is one.
func QuestionOf(word string) (Question, bool) {
	return find(Questions(), func(q Question) bool { return q.Word == word })
}

// Question returns the question about the factor, and reports whether there is one.
func (f Factor) Question() (q Question, known bool) {
	return find(Questions(), func(q Question) bool { return q.Factor == f })
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

// ParseAmount reads an amount of the factor: "300ml" or "0.3 l" of water, a number of cups
// or drinks, or one of the factor's words. Empty text is one cup or drink, or "yes" where
// that is a word. "none" and "0" are none. Check limits the amount.
func (q Question) ParseAmount(text string) (Amount, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	if q.Numeric() {
		return q.parseNumber(text)
	}
	if text == "" && slices.Contains(q.Words, "yes") {
		text = "yes"
	}
	if !slices.Contains(q.Words, text) {
		return Amount{}, fmt.Errorf("%s is told as one of: %s", q.Word, strings.Join(q.Words, ", "))
	}
	return Amount{Word: text}, nil
}

func (q Question) parseNumber(text string) (Amount, error) {
	number, scale := text, 1.0
	switch {
	case text == "none":
		number = "0"
	case q.Factor != Water && text == "":
		number = "1"
	case q.Factor != Water:
		number = strings.TrimSuffix(strings.TrimSuffix(text, q.Unit.Many), q.Unit.One)
	case strings.HasSuffix(text, "ml"):
		number = strings.TrimSuffix(text, "ml")
	case strings.HasSuffix(text, "l"):
		number, scale = strings.TrimSuffix(text, "l"), 1000
	case text != "0":
		return Amount{}, fmt.Errorf("an amount of water needs its unit: write 300ml, or 0.3l")
	}
	n, err := strconv.ParseFloat(number, 64)
	a := Amount{Number: rounded(n * scale)}
	if err != nil || strings.ContainsAny(number, "xnip_") || a.Number == 0 && n != 0 {
		return Amount{}, fmt.Errorf("%q is not an amount of %s: write %s", text, q.Word, q.example())
	}
	if err := q.Check(a); err != nil {
		return Amount{}, err
	}
	return a, nil
}

// rounded rounds to two decimals, so that 0.1 and 0.2 are 0.3, and turns minus zero into
// zero.
func rounded(n float64) float64 { return math.Round(n*100)/100 + 0 }

func (q Question) example() string {
	if q.Factor == Water {
		return "300ml, or 0.3l"
	}
	return "2, or 2 " + q.Unit.Many
}

// Check returns an error unless the amount is one of the words, or from 0 to the most of the
// unit.
func (q Question) Check(a Amount) error {
	switch {
	case !q.Numeric() && !slices.Contains(q.Words, a.Word):
		return fmt.Errorf("%s is told as one of: %s", q.Word, strings.Join(q.Words, ", "))
	case !q.Numeric():
		return nil
	case a.Word != "" || !(a.Number >= 0 && a.Number <= q.Unit.Most): // or NaN
		return fmt.Errorf("%s of %s is not between 0 and %s a day", q.Describe(a), q.Word, q.Describe(Amount{Number: q.Unit.Most}))
	}
	return nil
}

// Describe returns an amount in words: "1.4 l", "300 ml", "2 cups", "long", or "none" for 0.
func (q Question) Describe(a Amount) string {
	number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch {
	case a.Word != "":
		return a.Word
	case a.Number == 0:
		return "none"
	case q.Factor == Water && a.Number >= 1000:
		return number(a.Number/1000) + " l"
	case a.Number == 1:
		return number(a.Number) + " " + q.Unit.One
	default:
		return number(a.Number) + " " + q.Unit.Many
	}
}

// Describe returns the factors in words, in the order of Questions: "water 1.4 l", "feet
// long". Those without a question are omitted.
func (f Factors) Describe() []string {
	var words []string
	for _, q := range Questions() {
		if a, recorded := f[q.Factor]; recorded {
			words = append(words, q.Word+" "+q.Describe(a))
		}
	}
	return words
}
