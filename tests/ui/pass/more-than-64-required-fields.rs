use kustomer::{Id, KustomerResource};

// A decoder keeps a bit for each of the first 64 members of an object, and an `Option` for the others.
#[derive(KustomerResource)]
#[kustomer(resource = "sheet", path = "/v1/sheets", get, create)]
struct Sheet {
    id: Id<Sheet>,
    cell_0: f64,
    cell_1: String,
    cell_2: f64,
    cell_3: String,
    cell_4: f64,
    cell_5: String,
    cell_6: f64,
    cell_7: String,
    cell_8: f64,
    cell_9: String,
    cell_10: f64,
    cell_11: String,
    cell_12: f64,
    cell_13: String,
    cell_14: f64,
    cell_15: String,
    cell_16: f64,
    cell_17: String,
    cell_18: f64,
    cell_19: String,
    cell_20: f64,
    cell_21: String,
    cell_22: f64,
    cell_23: String,
    cell_24: f64,
    cell_25: String,
    cell_26: f64,
    cell_27: String,
    cell_28: f64,
    cell_29: String,
    cell_30: f64,
    cell_31: String,
    cell_32: f64,
    cell_33: String,
    cell_34: f64,
    cell_35: String,
    cell_36: f64,
    cell_37: String,
    cell_38: f64,
    cell_39: String,
    cell_40: f64,
    cell_41: String,
    cell_42: f64,
    cell_43: String,
    cell_44: f64,
    cell_45: String,
    cell_46: f64,
    cell_47: String,
    cell_48: f64,
    cell_49: String,
    cell_50: f64,
    cell_51: String,
    cell_52: f64,
    cell_53: String,
    cell_54: f64,
    cell_55: String,
    cell_56: f64,
    cell_57: String,
    cell_58: f64,
    cell_59: String,
    cell_60: f64,
    cell_61: String,
    cell_62: f64,
    cell_63: String,
    cell_64: f64,
    cell_65: String,
    cell_66: f64,
    cell_67: String,
    cell_68: f64,
    cell_69: String,
}

fn attributes(leave_out: usize) -> String {
    let cells = (0..70).filter(|cell| *cell != leave_out).map(|cell| match cell % 2 {
        0 => format!("\"cell{cell}\":{cell}"),
        _ => format!("\"cell{cell}\":\"{cell}\""),
    });
    cells.collect::<Vec<_>>().join(",")
}

fn main() {
    let read = |leave_out: usize| {
        let text =
            format!(r#"{{"id":"59df762a921c59001021f409","attributes":{{{}}}}}"#, attributes(leave_out));
        kustomer::json::from_slice::<Sheet>(text.as_bytes()).map_err(|error| error.to_string())
    };
    let sheet = read(70).expect("all cells");
    assert_eq!((sheet.cell_0, sheet.cell_63.as_str(), sheet.cell_69.as_str()), (0.0, "63", "69"));
    for missing in [0, 1, 62, 63, 64, 65, 69] {
        let error = read(missing).err().expect("a cell is missing");
        assert!(error.contains(&format!("cell{missing}")), "{error}");
    }
}
