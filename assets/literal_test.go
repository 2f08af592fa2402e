package assets_test

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
)

// literal is a value in Go. Zero fields are left out.
func literal(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Map:
		return v.Type().String() + elements(v)
	case reflect.Pointer:
		return "&" + literal(v.Elem())
	default:
		return fmt.Sprintf("%#v", v)
	}
}

func elements(v reflect.Value) string {
	var text strings.Builder
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				fmt.Fprintf(&text, "%s: %s,\n", v.Type().Field(i).Name, literal(v.Field(i)))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			fmt.Fprintf(&text, "%s,\n", literal(v.Index(i)))
		}
	case reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		for _, key := range keys {
			fmt.Fprintf(&text, "%q: %s,\n", key, literal(v.MapIndex(key)))
		}
	}
	return "{\n" + text.String() + "}"
}
