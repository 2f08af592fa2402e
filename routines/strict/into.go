package strict

import (
	"fmt"
	"reflect"
)

// Into copies the document to a struct, whose fields name their keys in a tag. An unknown key is
// an error. It is for the files that the program ships: its errors name no place.
func (d *Document) Into(value any) error {
	if !d.OK() {
		return d.Err()
	}
	return into(reflect.ValueOf(value).Elem(), d.values)
}

func into(to reflect.Value, value any) error {
	from := reflect.ValueOf(value)
	switch {
	case from.Kind() == reflect.Map && to.Kind() == reflect.Struct:
		return fields(to, value.(map[string]any))
	case from.Kind() == reflect.Map && to.Kind() == reflect.Map:
		to.Set(reflect.MakeMap(to.Type()))
		for key, value := range value.(map[string]any) {
			element := reflect.New(to.Type().Elem()).Elem()
			if err := into(element, value); err != nil {
				return fmt.Errorf("%s: %w", key, err)
			}
			to.SetMapIndex(reflect.ValueOf(key).Convert(to.Type().Key()), element)
		}
	case from.Kind() == reflect.Slice && to.Kind() == reflect.Slice:
		to.Set(reflect.MakeSlice(to.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			if err := into(to.Index(i), from.Index(i).Interface()); err != nil {
				return fmt.Errorf("%d: %w", i+1, err)
			}
		}
	case from.Kind() == to.Kind():
		to.Set(from.Convert(to.Type()))
	default:
		return fmt.Errorf("%v is not a %v", value, to.Type())
	}
	return nil
}

// fields copies a table to a struct.
func fields(to reflect.Value, values map[string]any) error {
	known := 0
	for i := range to.NumField() {
		key := to.Type().Field(i).Tag.Get("toml")
		value, is := values[key]
		if !is {
			continue
		}
		known++
		if err := into(to.Field(i), value); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	if known < len(values) {
		return fmt.Errorf("a key of %v is unknown", to.Type())
	}
	return nil
}
