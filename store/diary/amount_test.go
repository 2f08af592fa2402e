package diary_test

import (
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	"pgregory.net/rapid"
)

func TestAmountsAreReadAndDescribed(t *testing.T) {
	for _, test := range []struct{ factor, text, want string }{
		{"water", "300ml", "300 ml"},
		{"water", " 300 ML ", "300 ml"},
		{"water", "0.3l", "300 ml"},
		{"water", "1.5 l", "1.5 l"},
		{"water", "1,5 l", "1.5 l"},
		{"water", "1234ml", "1.234 l"},
		{"water", "1.234 l", "1.234 l"},
		{"water", "10 litres", "10 l"},
		{"water", "33 cl", "330 ml"},
		{"water", "half a litre", "500 ml"},
		{"water", "a glass", "200 ml"},
		{"water", "2 glasses", "400 ml"},
		{"water", "none", "none"},
		{"water", "0", "none"},
		{"caffeine", "", "1 cup"},
		{"caffeine", "2", "2 cups"},
		{"caffeine", "two cups", "2 cups"},
		{"caffeine", "a cup", "1 cup"},
		{"caffeine", "half a cup", "0.5 cups"},
		{"caffeine", "none", "none"},
		{"alcohol", "3 drinks", "3 drinks"},
		{"feet", "Long", "long"},
		{"magnesium", "", "yes"},
		{"magnesium", "no", "no"},
	} {
		q := question(t, test.factor)
		a, err := q.ParseAmount(test.text)
		if err != nil || q.Describe(a) != test.want {
			t.Errorf("%s %q: got %q, %v, want %q", test.factor, test.text, q.Describe(a), err, test.want)
		}
	}
}

func TestAmountsThatCannotBeTrueAreRefused(t *testing.T) {
	const how = "is not an amount of water: write 300 ml, 0.3 litres, or 2 glasses (of 200 ml)"
	for _, test := range []struct{ factor, text, why string }{
		{"water", "", "needs a unit: write 300ml, or 2 glasses"},
		{"water", "300", "needs a unit"},
		{"water", "-1ml", how},
		{"water", "99999999999999999999ml", "can't be right; write an amount from 0 to 10 l a day"},
		{"water", "10001ml", "10.001 l of water can't be right"},
		{"water", "nanml", how},
		{"water", "infinityml", how},
		{"water", "0x10ml", how},
		{"water", "1e3ml", how},
		{"water", "1_000ml", how},
		{"water", "0.001ml", how},
		{"water", "ml", how},
		{"water", "2 cups", how},
		{"water", "8 oz", how},
		{"water", "٣٠٠ml", how},
		{"water", "300 ml 14:00", how},
		{"water", "1.500 ml", `"1.500 ml" could mean two amounts`},
		{"water", "1,500 ml", "could mean two amounts"},
		{"caffeine", "nan", "write 2, or 2 cups"},
		{"caffeine", "-1", "write 2, or 2 cups"},
		{"caffeine", "31", "31 cups of caffeine can't be right; write an amount from 0 to 30 cups"},
		{"caffeine", "1,500", "could mean two amounts"},
		{"alcohol", "250ml", `"250ml" is not an amount of alcohol: write 2, or 2 drinks`},
		{"water", "20 l", "20 l of water can't be right; write an amount from 0 to 10 l a day"},
		{"alcohol", "2 cups", "is not an amount of alcohol: write 2, or 2 drinks"},
		{"feet", "", "for feet, choose from: little, some, long"},
		{"feet", "3", "for feet, choose from"},
		{"magnesium", "400mg", "for magnesium, choose from: no, yes"},
	} {
		a, err := question(t, test.factor).ParseAmount(test.text)
		if err == nil || !strings.Contains(err.Error(), test.why) || a != (diary.Amount{}) {
			t.Errorf("%s %q: got %v, %v, want it refused: %s", test.factor, test.text, a, err, test.why)
		}
	}
}

func FuzzParseAmount(f *testing.F) {
	for _, seed := range []string{"", "300ml", "1,5 l", "a glass", "half a litre", "1.500 ml", "-1", "none", "nan", "long", "0.004 cups", "9999999999999999999 l"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, q := range diary.Questions() {
			a, err := q.ParseAmount(text)
			if err != nil {
				if a != (diary.Amount{}) {
					t.Errorf("%s %q: got %v of an error", q.Word, text, a)
				}
				continue
			}
			if err := q.Check(a); err != nil {
				t.Errorf("%s %q: got %v, which is refused: %v", q.Word, text, a, err)
			}
			if again, err := q.ParseAmount(q.Describe(a)); err != nil || again != a {
				t.Errorf("%s %q: got %v, described as %q, which is read as %v, %v", q.Word, text, a, q.Describe(a), again, err)
			}
		}
	})
}

func TestDrinksAreReadWithTheirTimes(t *testing.T) {
	for text, want := range map[string]string{
		"300ml": "300 ml", "300 ml 14:00": "14:00 300 ml", "14:00 300 ml": "14:00 300 ml", "a glass at 2 pm": "14:00 200 ml",
		"7.30 0.25 l": "07:30 250 ml", "0.30 l": "300 ml", "300 ml noon": "12:00 300 ml",
		"300": "", "300 ml 25:00": "", "14:00": "", "300 ml 200 ml": "", "300 ml half past two": "", "300 ml at 9": "", "at 9 300 ml": "", "": "", "14:00 300 ml 15:00": "",
	} {
		amount, at, err := diary.ParseDrink(text)
		got := ""
		if d := (diary.Drink{ML: amount.Number}); err == nil && at != nil {
			d.At = friday.AtDay(at.Hour, at.Minute, time.UTC)
			got = d.String()
		} else if err == nil {
			got = question(t, "water").Describe(amount)
		}
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", text, got, err, want)
		}
	}
}

func TestEveryDrinkIsReadAsItIsPrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := diary.Drink{
			At: friday.AtDay(rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"), time.UTC),
			ML: float64(rapid.IntRange(1, 1_000_000).Draw(t, "hundredths")) / 100,
		}
		amount, at, err := diary.ParseDrink(d.String())
		if err != nil || at == nil || amount.Number != d.ML || friday.AtDay(at.Hour, at.Minute, time.UTC) != d.At {
			t.Fatalf("%q: got %v at %v, %v", d, amount, at, err)
		}
	})
}
